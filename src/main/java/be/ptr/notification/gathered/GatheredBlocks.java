package be.ptr.notification.gathered;

import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Call;
import be.ptr.notification.Content.Calls;
import be.ptr.notification.Content.Links;
import be.ptr.notification.gathered.Notice.Kind;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.report.Addresses;
import be.ptr.report.Section;
import be.ptr.report.Words;
import be.ptr.security.StepLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts notices into the words of the person they are for. */
record GatheredBlocks(RunProgress progress, String person, Words words, Addresses addresses, StepLinks links) {
    /** More open prerequisites are counted: the page of the step has them all. */
    private static final int MOST = 4;

    /** By reason: with a button each where the reader may start, with a plain link where the reader may look. */
    List<Block> blocks(List<Notice> notices) {
        List<Block> blocks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Notice> told =
                    notices.stream().filter(notice -> notice.kind() == kind).toList();
            String title = words.of("gathered." + kind, told.size());
            List<Call> starts = told.stream()
                    .map(this::step)
                    .filter(this::mayStart)
                    .map(this::start)
                    .toList();
            List<Call> looks = told.stream()
                    .map(this::step)
                    .filter(step -> !mayStart(step))
                    .map(this::look)
                    .toList();
            if (!starts.isEmpty()) {
                blocks.add(new Calls(title, starts));
            }
            if (!looks.isEmpty()) {
                blocks.add(new Links(title, looks));
            }
        }
        return blocks;
    }

    /** Whether there is a button in the e-mail that is the reader's alone. */
    boolean hasStart(List<Notice> notices) {
        return notices.stream().map(this::step).anyMatch(this::mayStart);
    }

    private StepProgress step(Notice notice) {
        return progress.step(notice.step().value()).orElseThrow();
    }

    /** A lead who is no taker looks first. */
    private boolean mayStart(StepProgress found) {
        return found.state() == State.READY
                && progress.plan().takers(found.assignees()).contains(person);
    }

    private Call start(StepProgress found) {
        String id = found.step().id().value();
        String link = links.issue(progress.plan().run(), id, person).toString();
        return new Call(title(found), detail(found), new Button(words.of("mail.step.start-it"), link));
    }

    private Call look(StepProgress found) {
        String address = addresses.step(found.step().id().value());
        return new Call(title(found), detail(found), new Button(words.of("mail.ready-list.look"), address));
    }

    private static String title(StepProgress found) {
        return "%s [%s] %s"
                .formatted(
                        found.step().id().value(),
                        Words.state(found.state()),
                        found.step().label());
    }

    private String detail(StepProgress found) {
        Section section = found.state() == State.OVERDUE ? Section.LATE : Section.READY;
        String who = words.of("report.who", found.step().team(), words.names(found.assignees()));
        return who + " · " + words.when(section, found) + waits(found);
    }

    /** A line of its own. */
    private String waits(StepProgress found) {
        List<String> open = found.step().prerequisites().stream()
                .flatMap(id -> progress.step(id.value()).stream())
                .filter(before -> before.state() != State.TERMINATED)
                .map(this::named)
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        String first = open.stream().limit(MOST).collect(Collectors.joining(", "));
        return "\n" + words.of("gathered.waits", first, Math.max(0, open.size() - MOST));
    }

    private String named(StepProgress before) {
        return words.of(
                "gathered.prerequisite",
                before.step().id().value(),
                Words.state(before.state()),
                words.names(before.assignees()));
    }
}
