package be.ptr.pages;

import be.ptr.commands.Verb;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may do with a step now.
 *
 * @param whyNot why it can be neither started nor closed by the person now; empty when it can
 * @param you what the person has to do with the step, or empty
 */
public record StepOffer(Set<Verb> may, String whyNot, String you) {

    /** Whether {@code verb} is offered, by its name. */
    public boolean has(String verb) {
        return may.contains(Verb.valueOf(verb));
    }

    static StepOffer of(RunProgress run, StepProgress step, Actor actor, Locale locale) {
        Set<Verb> may = Verb.possible(run.plan(), step, actor);
        Reasons reasons = new Reasons(run, step, Language.of(locale));
        boolean acts = may.contains(Verb.START) || may.contains(Verb.CLOSE);
        return new StepOffer(may, acts ? "" : reasons.whyNot(), reasons.you(actor));
    }

    private record Reasons(RunProgress run, StepProgress progress, Language language) {
        String whyNot() {
            Step step = progress.step();
            StepFacts facts = progress.facts();
            if (progress.state() == State.TERMINATED) {
                return say(
                        facts.terminated() != null && facts.terminated().skippedFor() != null ? "skipped" : "closed");
            }
            if (facts.waived() != null) {
                return say("waived");
            }
            if (!facts.phaseStarted()) {
                return say("phase", plan().phase(step.phase()).name(language.code()));
            }
            return switch (progress.state()) {
                case OPEN -> say("open", plan().nameOf(String.valueOf(progress.who())));
                case READY -> say("ready", plan().namesOf(progress.assignees()));
                case IDLE -> say("idle", day(step));
                default -> waits(step);
            };
        }

        private String waits(Step step) {
            if (step.start() == null) {
                return say("waits", open());
            }
            return say(step.start().isAfter(run.at()) ? "waits-until" : "waits-since", open(), day(step));
        }

        String you(Actor actor) {
            StepFacts.Transferred transfer = progress.facts().transferred();
            List<String> assignees = progress.assignees();
            if (progress.state() == State.TERMINATED || assignees.stream().noneMatch(one -> concerns(one, actor))) {
                return "";
            }
            if (assignees.stream().noneMatch(actor.email()::equalsIgnoreCase)) {
                String first = assignees.stream()
                        .filter(one -> concerns(one, actor))
                        .findFirst()
                        .orElseThrow();
                return say("deputy", plan().nameOf(first));
            }
            return transfer == null || !transfer.to().equalsIgnoreCase(actor.email())
                    ? say("yours")
                    : say("given", plan().nameOf(transfer.by()));
        }

        private boolean concerns(String assignee, Actor actor) {
            return plan().takers(List.of(assignee)).stream().anyMatch(actor.email()::equalsIgnoreCase);
        }

        private String open() {
            return progress.step().prerequisites().stream()
                    .filter(id -> run.step(id.value())
                            .filter(one -> one.state() != State.TERMINATED)
                            .isPresent())
                    .map(StepId::value)
                    .collect(Collectors.joining(", "));
        }

        private String day(Step step) {
            return new Moments(plan().zone(), language.locale()).day(step.start());
        }

        private Plan plan() {
            return run.plan();
        }

        private String say(String key, Object... arguments) {
            return new Wording(language).of("offer." + key, arguments);
        }
    }
}
