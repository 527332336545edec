/**
 * Who may do what to a step: pure rules, the same for Tasklist, pages, API and e-mail links.
 *
 * <p>Enters: a task, live or still to come, and a person. Leaves: nothing, or the refusal. Must not know how the engine is called.
 */
@NullMarked
package be.ptr.engine.rules;

import org.jspecify.annotations.NullMarked;
