package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import java.util.List;

/** A run as the home page shows it. */
public record RunCard(String name, Gauge tally, List<PhaseTab> phases) {

    /**
     * A phase of the run.
     *
     * @param waiting true for a roll-back that nobody triggered
     */
    public record PhaseTab(String code, String name, boolean waiting, Gauge tally) {
        static PhaseTab of(PhaseProgress progress, Language language) {
            return new PhaseTab(
                    progress.phase().code(),
                    progress.phase().name(language.code()),
                    !progress.started(),
                    new Gauge(progress.tally()));
        }
    }

    static RunCard of(RunProgress progress, Language language) {
        return new RunCard(
                progress.plan().run().name(),
                new Gauge(progress.tally()),
                progress.phases().stream()
                        .map(phase -> PhaseTab.of(phase, language))
                        .toList());
    }
}
