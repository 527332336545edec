package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import java.util.List;
import java.util.Locale;

/**
 * A run as the home page shows it.
 *
 * @param reserved number of steps of a roll-back that nobody triggered; they do not count in the tally
 */
public record RunCard(String name, Gauge tally, int reserved, int defects, List<PhaseTab> phases) {

    /**
     * A phase of the run.
     *
     * @param waiting true for a roll-back that nobody triggered
     */
    public record PhaseTab(String code, String name, boolean waiting, Gauge tally, int defects) {}

    static RunCard of(RunProgress run, OpenDefects defects, Locale locale) {
        Language language = Language.of(locale);
        List<PhaseTab> phases = run.phases().stream()
                .map(phase -> tab(run, phase, defects, language))
                .toList();
        return new RunCard(
                run.plan().run().name(),
                new Gauge(run.tally()),
                run.steps().size() - run.tally().total(),
                defects.total(),
                phases);
    }

    private static PhaseTab tab(RunProgress run, PhaseProgress progress, OpenDefects defects, Language language) {
        return new PhaseTab(
                progress.phase().code(),
                progress.phase().name(language.code()),
                !progress.started(),
                new Gauge(progress.tally()),
                defects.of(run, progress.phase().code()));
    }
}
