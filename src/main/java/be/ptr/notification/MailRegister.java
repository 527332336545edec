package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.notification.MailLine.Standing;
import be.ptr.notification.register.Mail;
import be.ptr.notification.register.Mails;
import be.ptr.plan.DryRun;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All e-mails, those on their way and those at their end, for whoever looks after them. */
@Component
public class MailRegister {
    private static final Set<String> FOR_ADMINISTRATORS = Arrays.stream(LetterKind.values())
            .filter(LetterKind::isForAdministrators)
            .map(LetterKind::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Mails mails;
    private final Outbox outbox;
    private final MessageId ids;
    private final Outlet outlet;

    MailRegister(Mails mails, Outbox outbox, MessageId ids, Outlet outlet) {
        this.mails = mails;
        this.outbox = outbox;
        this.ids = ids;
        this.outlet = outlet;
    }

    /**
     * Those on their way first, then the latest.
     *
     * @param run null for all
     * @param standing null for all
     * @param from how many to leave out
     * @param atMost how many to return
     * @param administrator whether to show what opens somebody's account: a lead must not become somebody else
     */
    public List<MailLine> latest(
            @Nullable DryRun run, @Nullable Standing standing, int from, int atMost, boolean administrator) {
        Set<String> hidden = administrator ? Set.of() : FOR_ADMINISTRATORS;
        List<MailLine> waiting = outbox.waiting(Integer.MAX_VALUE).stream()
                .filter(posting -> !posting.failed())
                .map(this::line)
                .sorted(Comparator.comparing(MailLine::at).reversed())
                .toList();
        Set<String> onTheirWay = new HashSet<>();
        waiting.forEach(line -> onTheirWay.add(line.id()));
        Stream<MailLine> others = standing == Standing.WAITING
                ? Stream.of()
                : mails.latest(run, state(standing), hidden, from + atMost + onTheirWay.size()).stream()
                        .filter(mail -> !onTheirWay.contains(mail.id()))
                        .map(MailRegister::line);
        return Stream.concat(waiting.stream(), others)
                .filter(line -> run == null || run.name().equals(line.run()))
                .filter(line -> standing == null || line.standing() == standing)
                .filter(line -> !hidden.contains(line.kind()))
                .skip(from)
                .limit(atMost)
                .toList();
    }

    /** The e-mail with its words, unless it is for the administrator alone, who also sees its recipient's own links. */
    public Optional<WordsOfMail> find(String id, boolean administrator) {
        Optional<Mail> found = administrator
                ? mails.find(id)
                : mails.find(id)
                        .filter(mail -> !FOR_ADMINISTRATORS.contains(mail.kind()))
                        .map(Kept::withoutKeys);
        return found.map(mail ->
                new WordsOfMail(line(mail), Objects.toString(mail.text(), ""), Objects.toString(mail.html(), "")));
    }

    private static MailLine line(Mail mail) {
        boolean dropped = mail.state() == Mail.State.DROPPED;
        return new MailLine(
                mail.id(),
                mail.kind(),
                mail.run(),
                mail.step(),
                mail.subject(),
                mail.recipient(),
                mail.state() == Mail.State.SENDING
                        ? Standing.WAITING
                        : Standing.valueOf(mail.state().name()),
                dropped || mail.cause().isEmpty() ? null : Cause.parse(mail.cause()),
                dropped ? mail.cause() : "",
                mail.changed(),
                null);
    }

    private MailLine line(Posting posting) {
        Letter letter = posting.letter();
        return new MailLine(
                posting.recipient().isEmpty() ? "" : ids.of(posting),
                letter.kind().name(),
                letter.run() == null ? null : letter.run().name(),
                letter.step() == null ? null : letter.step().value(),
                "",
                posting.recipient(),
                Standing.WAITING,
                posting.cause().isEmpty() ? null : Cause.parse(posting.cause()),
                "",
                posting.since(),
                posting.nextTry());
    }

    /** A failed one, or one that waits for its next attempt, is tried at once; false when there is no such e-mail. */
    public boolean resend(String id) {
        Optional<Posting> found = outbox.waiting(Integer.MAX_VALUE).stream()
                .filter(posting -> !posting.recipient().isEmpty())
                .filter(posting -> ids.of(posting).equals(id))
                .findFirst();
        found.ifPresent(posting -> {
            outlet.open();
            outbox.resend(posting.id());
        });
        return found.isPresent();
    }

    private static Mail.@Nullable State state(@Nullable Standing standing) {
        return standing == null ? null : Mail.State.valueOf(standing.name());
    }
}
