package be.ptr.report;

import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.wording.Wording;
import be.ptr.wording.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names, times and sentences of one plan in one language. */
public final class Words {
    private final Plan plan;
    private final Language language;
    private final Wording wording;
    private final boolean zoned;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter date;

    public Words(Plan plan, Language language) {
        this(plan, language, false);
    }

    /** @param zoned whether each moment says in which zone it is told */
    public Words(Plan plan, Language language, boolean zoned) {
        this.zoned = zoned;
        this.plan = plan;
        this.language = language;
        this.wording = new Wording(language);
        this.moment = DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", language.locale())
                .withZone(plan.zone());
        this.date = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(plan.zone());
    }

    /** The sentence under {@code key}. */
    public String of(String key, Object... arguments) {
        return wording.of(key, arguments);
    }

    /** The company's word, the same in every language. */
    public static String state(State state) {
        return state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Its name. */
    public String phase(String code) {
        return plan.phase(code).name(language.code());
    }

    /** A day with its year, and the time. */
    public String moment(Instant instant) {
        String told = moment.format(instant);
        return zoned ? of("gathered.at", told, Zones.text(plan.zone(), wording)) : told;
    }

    /** A day with its year. */
    public String date(Instant instant) {
        return date.format(instant);
    }

    /** The address where the plan has no name; empty for nobody. */
    public String name(@Nullable String email) {
        return email == null ? "" : plan.nameOf(email);
    }

    /** The names of several. */
    public String names(List<String> emails) {
        return plan.namesOf(emails);
    }

    /** The one time that matters in this section; empty when there is none. */
    public String when(Section section, StepProgress progress) {
        Step step = progress.step();
        return switch (section) {
            case LATE ->
                progress.state() == State.OVERDUE
                        ? start(step)
                        : time("report.due", step.due().orElse(null));
            case READY -> time("report.ready", progress.standing().since());
            case OPEN ->
                of(
                        "report.open",
                        moment(Objects.requireNonNull(progress.facts().started())
                                .at()),
                        name(progress.who()));
            case IDLE, LOCKED, REST -> start(step);
        };
    }

    private String start(Step step) {
        return time("report.start", step.start());
    }

    private String time(String key, @Nullable Instant instant) {
        return instant == null ? "" : of(key, moment(instant));
    }
}
