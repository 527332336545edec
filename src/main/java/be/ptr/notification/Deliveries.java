package be.ptr.notification;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.configuration.MailSettings;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.engine.RunLog;
import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.notification.register.MailChoices;
import be.ptr.plan.DryRun;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens to the e-mails of each run: as leads chose, else as configured. */
@Component
public class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final MailSettings mail;
    private final MailChoices choices;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final RunLog log;
    private final Clock clock;

    Deliveries(Settings settings, MailChoices choices, Catalogue catalogue, Outbox outbox, RunLog log, Clock clock) {
        this.mail = settings.mail();
        this.choices = choices;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    public Delivery of(DryRun run) {
        String chosen = choices.of(run).delivery();
        return chosen == null ? mail.delivery() : usable(Delivery.valueOf(chosen.toUpperCase(Locale.ROOT)));
    }

    /** A choice that a later configuration has no server for. */
    private Delivery usable(Delivery chosen) {
        return refusal(chosen).isPresent() ? Delivery.HOLD : chosen;
    }

    /**
     * Whoever asks for a link to sign in waits for it and asked for it: it is not held, and what is kept for reading is
     * for the administrator.
     */
    Delivery of(Letter letter) {
        if (letter.run() != null) {
            return of(letter.run());
        }
        return mail.delivery() == Delivery.HOLD && mail.host() != null ? Delivery.ON : mail.delivery();
    }

    /** That of all runs which is furthest from {@code ON}. */
    public Delivery worst() {
        return catalogue.runs().stream()
                .map(Run::name)
                .map(this::of)
                .min(Comparator.naturalOrder())
                .orElse(mail.delivery());
    }

    /** Why {@code wanted} cannot be chosen: a code, worded under {@code mails.switch.<code>}; empty when it can. */
    public Optional<String> refusal(Delivery wanted) {
        if (wanted.leaves() && mail.host() == null) {
            return Optional.of("no-host");
        }
        return wanted == Delivery.TEST && mail.testAddress() == null
                ? Optional.of("no-test-address")
                : Optional.empty();
    }

    /** What waits is looked at anew: what is still true goes the way that was chosen. */
    public void choose(DryRun run, Delivery chosen, String by) {
        choices.change(run, choice -> choice.withDelivery(chosen.name().toLowerCase(Locale.ROOT)));
        LOG.info("PTR-N02 run {}: e-mails {} as chosen by {}", run, chosen, by);
        log.add(LoggedFact.of(run, FactKind.DELIVERY_SWITCHED, clock.instant(), by)
                .saying(new FactDetails.OfDelivery(chosen.name())));
        outbox.hurry(run);
    }

    /** What happens to the e-mails of a run that is about to begin: they are held, or go as configured. */
    public void begin(DryRun run, boolean hold, String by) {
        if (catalogue.run(run).isPresent()) {
            return;
        }
        if (hold) {
            choose(run, Delivery.HOLD, by);
        } else if (choices.of(run).delivery() != null) {
            choices.change(run, choice -> choice.withDelivery(null));
        }
    }

    /** What happens to them unless they are held; what was chosen for an earlier run of this name does not count. */
    public Delivery atStart(DryRun run) {
        return catalogue.run(run).isPresent() ? of(run) : mail.delivery();
    }

    /** Whether people of the run hear of steps that become overdue. */
    public boolean overdue(DryRun run) {
        return chosen(choices.of(run).overdue(), mail.overdue());
    }

    /** Whether people of the run are reminded of steps that are Ready for long. */
    public boolean reminder(DryRun run) {
        return chosen(choices.of(run).reminder(), true);
    }

    public void chooseOverdue(DryRun run, boolean wanted) {
        choices.change(run, choice -> choice.withOverdue(wanted));
    }

    public void chooseReminder(DryRun run, boolean wanted) {
        choices.change(run, choice -> choice.withReminder(wanted));
    }

    private static boolean chosen(@Nullable Boolean choice, boolean configured) {
        return choice == null ? configured : choice;
    }
}
