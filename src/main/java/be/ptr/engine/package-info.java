/**
 * Executes plans: the only package that speaks to the process engine (Camunda 7).
 *
 * <p>Enters: a plan with its models, and what people want to do. Leaves: facts of a run, outcomes of commands, and after
 * every commit the name of the run that changed. Must not know MongoDB, mail or the web. Classes of the engine that are
 * not public API are used in {@code internals} alone, see {@code docs/adr/0005-engine-internals-in-one-place.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "background",
            "bpmn",
            "configuration",
            "facts",
            "plan",
            "progress",
            "typography",
            "wording"
        })
@NullMarked
package be.ptr.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
