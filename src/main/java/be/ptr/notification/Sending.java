package be.ptr.notification;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.notification.register.Mail;
import be.ptr.notification.register.Mails;
import be.ptr.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends one letter to one person, once: what is done is written down under the Message-ID before the engine hears of it,
 * and a letter that comes again after a crash finds it there.
 */
@Component
class Sending {
    /** How often somebody asks whether held e-mails may leave now, in case nobody tells. */
    private static final Duration HELD = Duration.ofHours(1);

    private final Outbox outbox;
    private final Mails mails;
    private final MessageId ids;
    private final Correspondences correspondences;
    private final Readers readers;
    private final Composer composer;
    private final Letterheads letterheads;
    private final Parcels parcels;
    private final Deliveries deliveries;
    private final Smtp smtp;
    private final Outlet outlet;
    private final Setbacks setbacks;
    private final MailSettings settings;
    private final Clock clock;

    Sending(
            Outbox outbox,
            Mails mails,
            MessageId ids,
            Correspondences correspondences,
            Readers readers,
            Composer composer,
            Letterheads letterheads,
            Parcels parcels,
            Deliveries deliveries,
            Smtp smtp,
            Outlet outlet,
            Setbacks setbacks,
            Settings settings,
            Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.ids = ids;
        this.correspondences = correspondences;
        this.readers = readers;
        this.composer = composer;
        this.letterheads = letterheads;
        this.parcels = parcels;
        this.deliveries = deliveries;
        this.smtp = smtp;
        this.outlet = outlet;
        this.setbacks = setbacks;
        this.settings = settings.mail();
        this.clock = clock;
    }

    void send(Posting posting) {
        Letter letter = posting.letter();
        Optional<Mail> known = mails.find(ids.of(posting));
        if (known.isPresent() && known.get().state().isFinal()) {
            outbox.done(posting);
            return;
        }
        Correspondence correspondence = correspondences.of(letter);
        Mail mail = known.orElseGet(() -> fresh(posting));
        Optional<String> obsolete = correspondence.obsolete(letter, posting.recipient());
        Delivery delivery = deliveries.of(letter);
        if (obsolete.isPresent()) {
            end(posting, mail.in(Mail.State.DROPPED, obsolete.get(), clock.instant()));
        } else if (delivery == Delivery.HOLD) {
            outbox.postponed(posting, HELD, new Cause("held", "").toString());
        } else if (isEarly(correspondence, letter)) {
            Duration rest = Duration.between(clock.instant(), correspondence.earliest(letter));
            outbox.postponed(posting, rest, new Cause("gathering", "").toString());
        } else if (parcels.take(posting)) {
            end(posting, mail.in(Mail.State.JOINED, "", clock.instant()));
        } else if (delivery != Delivery.MAILBOX && !outlet.isOpen()) {
            setbacks.unreachable(posting, posting.cause());
        } else {
            deliver(posting, mail, correspondence, delivery);
        }
    }

    private boolean isEarly(Correspondence correspondence, Letter letter) {
        return clock.instant().isBefore(correspondence.earliest(letter));
    }

    private Mail fresh(Posting posting) {
        Letter letter = posting.letter();
        return new Mail(
                ids.of(posting),
                null,
                letter.kind().name(),
                letter.run() == null ? null : letter.run().name(),
                letter.step() == null ? null : letter.step().value(),
                posting.recipient(),
                Mail.State.SENDING,
                "",
                null,
                null,
                "",
                clock.instant(),
                clock.instant());
    }

    private void deliver(Posting posting, Mail mail, Correspondence correspondence, Delivery delivery) {
        Reader reader = readers.of(posting.letter(), posting.recipient());
        Content content = correspondence.content(posting.letter(), reader);
        boolean test = delivery == Delivery.TEST;
        String marked = test ? new Wording(reader.language()).of("mail.test.marked", posting.recipient()) : "";
        Composed composed = composer.compose(content, reader.language(), marked, letterheads.of(posting.letter()));
        boolean kept = delivery == Delivery.MAILBOX;
        Mail words = kept
                ? Kept.whole(mail, composed)
                : Kept.afterSending(mail, composed, posting.letter().kind().isSecret());
        if (kept) {
            end(posting, words.in(Mail.State.KEPT, "", clock.instant()));
            return;
        }
        Mail begun = mails.save(words.in(Mail.State.SENDING, "", clock.instant()));
        Mailbox to = test ? Mailbox.of(Objects.requireNonNull(settings.testAddress())) : Mailbox.of(reader);
        answered(posting, begun, smtp.send(composed, to, begun.id()));
    }

    private void answered(Posting posting, Mail mail, SmtpAnswer answer) {
        if (answer instanceof SmtpAnswer.Taken) {
            outlet.passed();
            end(posting, mail.in(Mail.State.SENT, "", clock.instant()));
        } else if (answer instanceof SmtpAnswer.Refused refused) {
            outlet.passed();
            setbacks.refused(posting, mail, new Cause("refused", refused.said()));
        } else if (answer instanceof SmtpAnswer.Later later) {
            setbacks.later(posting, mail, later.said());
        } else if (answer instanceof SmtpAnswer.Unreachable unreachable) {
            outlet.broke();
            setbacks.unreachable(posting, new Cause("unreachable", unreachable.said()).toString());
        }
    }

    private void end(Posting posting, Mail mail) {
        mails.save(mail);
        outbox.done(posting);
    }
}
