package be.ptr.api;

import be.ptr.plan.Language;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.Tally;
import java.util.List;
import java.util.Map;

/**
 * A run with its phases; the roll-back counts in the run only once it was triggered.
 *
 * @param percent terminated of all, 0 to 100, rounded down
 */
public record RunView(String name, int total, Map<State, Integer> states, int percent, List<PhaseView> phases) {

    /** A phase of a run. */
    public record PhaseView(
            String code, String name, boolean started, int total, Map<State, Integer> states, int percent) {
        static PhaseView of(PhaseProgress progress, Language language) {
            Tally tally = progress.tally();
            return new PhaseView(
                    progress.phase().code(),
                    progress.phase().name(language.code()),
                    progress.started(),
                    tally.total(),
                    tally.perState(),
                    tally.percent());
        }
    }

    static RunView of(RunProgress progress, Language language) {
        Tally tally = progress.tally();
        return new RunView(
                progress.plan().run().name(),
                tally.total(),
                tally.perState(),
                tally.percent(),
                progress.phases().stream()
                        .map(phase -> PhaseView.of(phase, language))
                        .toList());
    }
}
