package be.ptr.notification;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.wording.Wording;
import be.ptr.wording.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the things of a plan are called in an e-mail to one reader. */
final class StepTexts {
    private static final String DAY_AND_TIME = "EEEE d MMMM yyyy, HH:mm";
    private static final String DAY = "d MMMM yyyy";

    private final Plan plan;
    private final Reader reader;
    private final Wording words;

    StepTexts(Plan plan, Reader reader) {
        this.plan = plan;
        this.reader = reader;
        this.words = new Wording(reader.language());
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    Wording words() {
        return words;
    }

    /** Exactly as agreed with the company, in every language: people filter on it. */
    String subject(Step step) {
        return words.of("mail.step.subject", plan.run().name(), step.id().value());
    }

    /** Begins as the first e-mail about the step did, and says behind it what this one is. */
    String transferSubject(Step step) {
        return words.of("mail.transfer.subject", subject(step));
    }

    /** Where the times are told that stand in the e-mail. */
    String zone() {
        return words.of("mail.zone", Zones.text(plan.zone(), words));
    }

    /** The run and the phase. */
    String place(Step step) {
        Phase phase = plan.phase(step.phase());
        return words.of(
                "mail.step.place",
                plan.run().name(),
                phase.name(reader.language().code()));
    }

    String title(Step step) {
        return step.id().value() + " · " + step.label();
    }

    /** With the day of the week, in the zone of the plan. */
    String when(Instant instant) {
        return format(DAY_AND_TIME, instant);
    }

    String day(Instant instant) {
        return format(DAY, instant);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, reader.language().locale())
                .withZone(plan.zone())
                .format(instant);
    }

    /** The person's name, or the address itself for somebody outside the plan. */
    String name(@Nullable String email) {
        return email == null ? "" : plan.nameOf(email);
    }

    String join(List<String> all) {
        return String.join(", ", all);
    }

    String names(Collection<String> emails) {
        return plan.namesOf(emails);
    }
}
