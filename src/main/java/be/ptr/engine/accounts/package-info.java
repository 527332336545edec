/**
 * Who may sign in and what the engine lets them see: users, groups, authorizations, passwords, task filters.
 *
 * <p>Enters: the people of a plan; a user id with a password. Leaves: accounts with their groups. Must not know pages,
 * sessions or the workbook.
 */
@NamedInterface("accounts")
@NullMarked
package be.ptr.engine.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
