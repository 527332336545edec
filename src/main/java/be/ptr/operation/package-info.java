/**
 * What an operator has done from the command line, whether a server is running or not, and how a running server
 * recognises its operator.
 *
 * <p>Enters: a workbook or an account from a command. Leaves: the report of an import, a password. Must not know commands
 * or how a server is put together.
 */
@ApplicationModule(allowedDependencies = {"configuration", "intake", "plan"})
@NullMarked
package be.ptr.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
