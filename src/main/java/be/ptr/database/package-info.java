/**
 * The connection to MongoDB, and the server that PTR brings along for those who have none.
 *
 * <p>Enters: a folder and a port, or the address of a server. Leaves: a connection string. Must not know what is stored:
 * documents, collections and indexes belong to the packages that own them.
 */
@ApplicationModule(allowedDependencies = {"background", "configuration"})
@NullMarked
package be.ptr.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
