package be.ptr.pages;

import be.ptr.pages.StepSheet.Deed;
import be.ptr.pages.StepSheet.EnvironmentLine;
import be.ptr.pages.StepSheet.Handed;
import be.ptr.pages.StepSheet.MilestoneLine;
import be.ptr.pages.StepSheet.Neighbour;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;
import be.ptr.wording.StepFields;
import be.ptr.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a {@link StepSheet} out of a run. */
final class StepLines {
    private final RunProgress run;
    private final Plan plan;
    private final Wording words;
    private final Moments moments;

    StepLines(RunProgress run, Locale locale) {
        this.run = run;
        this.plan = run.plan();
        this.words = new Wording(Language.of(locale));
        this.moments = new Moments(plan.zone(), locale);
    }

    String day(@Nullable Instant instant) {
        return moments.day(instant);
    }

    List<StepFields.Field> fields(Step step) {
        return StepFields.of(step, plan, words, moments::day);
    }

    StepSheet.People people(StepProgress progress) {
        List<String> assignees = progress.assignees();
        return new StepSheet.People(
                plan.namesOf(progress.step().responsibles()),
                plan.namesOf(assignees),
                plan.namesOf(plan.deputiesOf(assignees)));
    }

    Deed started(StepProgress progress) {
        StepFacts.Started started = progress.facts().started();
        StepFacts.Transferred transfer = progress.facts().transferred();
        return started == null
                ? Deed.NONE
                : new Deed(
                        plan.nameOf(started.by()),
                        moments.day(started.at()),
                        transfer != null && transfer.passedOn() && transfer.at().isAfter(started.at()));
    }

    Deed ended(StepProgress progress) {
        StepFacts.Terminated ended = progress.facts().terminated();
        return ended == null ? Deed.NONE : new Deed(plan.nameOf(ended.by()), moments.day(ended.at()), false);
    }

    @Nullable
    Handed transferred(StepProgress progress) {
        StepFacts.Transferred transfer = progress.facts().transferred();
        return transfer == null
                ? null
                : new Handed(
                        plan.nameOf(transfer.to()),
                        transfer.leaver().isEmpty() ? "" : plan.nameOf(transfer.leaver()),
                        plan.nameOf(transfer.by()),
                        moments.day(transfer.at()),
                        transfer.message());
    }

    @Nullable
    Handed waived(StepProgress progress) {
        StepFacts.Waived waiver = progress.facts().waived();
        return waiver == null
                ? null
                : new Handed("", "", plan.nameOf(waiver.by()), moments.day(waiver.at()), waiver.reason());
    }

    String skippedFor(StepProgress progress) {
        StepFacts.Terminated ended = progress.facts().terminated();
        return ended == null || ended.skippedFor() == null ? "" : ended.skippedFor();
    }

    List<Neighbour> neighbours(List<StepId> ids) {
        return ids.stream()
                .flatMap(id -> run.step(id.value()).stream())
                .map(one -> new Neighbour(
                        one.step().id().value(),
                        one.step().label(),
                        one.state(),
                        ended(one).at()))
                .toList();
    }

    List<MilestoneLine> milestones(Set<String> codes) {
        return plan.milestones().stream()
                .filter(one -> codes.contains(one.code()))
                .map(one -> new MilestoneLine(one.code(), one.label(), day(one.instant())))
                .toList();
    }

    List<EnvironmentLine> environments(Set<String> codes) {
        return plan.environments().stream()
                .filter(one -> codes.contains(one.code()))
                .map(one -> new EnvironmentLine(
                        one.code(),
                        one.application(),
                        one.url(),
                        one.url().matches("(?i)https?://[^\\s]+"),
                        one.instance(),
                        one.remark()))
                .toList();
    }
}
