/**
 * Who may do what to a step that is Ready or Open: pure rules, the same for Tasklist, pages, API and e-mail links.
 *
 * <p>Enters: a live task and a person. Leaves: nothing, or the refusal. Must not know how the engine is called.
 */
@NullMarked
package be.ptr.engine.rules;

import org.jspecify.annotations.NullMarked;
