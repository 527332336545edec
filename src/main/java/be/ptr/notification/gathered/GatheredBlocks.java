package be.ptr.notification.gathered;

import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Entries;
import be.ptr.notification.Content.Entry;
import be.ptr.notification.Content.Tag;
import be.ptr.notification.gathered.Notice.Kind;
import be.ptr.plan.Step;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.report.Addresses;
import be.ptr.report.Section;
import be.ptr.report.Tint;
import be.ptr.report.Words;
import be.ptr.security.StepLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts notices into the words of the person they are for. */
record GatheredBlocks(RunProgress progress, String person, Words words, Addresses addresses, StepLinks links) {
    /** More open prerequisites are counted: the page of the step has them all. */
    private static final int MOST = 4;

    /** By reason. */
    List<Block> blocks(List<Notice> notices) {
        List<Block> blocks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entry> entries = notices.stream()
                    .filter(notice -> notice.kind() == kind)
                    .map(this::entry)
                    .toList();
            if (!entries.isEmpty()) {
                blocks.add(new Entries(words.of("gathered." + kind, entries.size()), entries, ""));
            }
        }
        return blocks;
    }

    private Entry entry(Notice notice) {
        StepProgress found = progress.step(notice.step().value()).orElseThrow();
        Step step = found.step();
        Tint tint = Tint.of(found.state());
        return new Entry(
                step.id().value(),
                address(found),
                new Tag(Words.state(found.state()), tint.ground(), tint.ink()),
                step.label(),
                detail(found));
    }

    private String detail(StepProgress found) {
        Section section = found.state() == State.OVERDUE ? Section.LATE : Section.READY;
        String who = words.of("report.who", found.step().team(), words.names(found.assignees()));
        return who + " · " + words.when(section, found) + waits(found);
    }

    /** The link that acts without signing in for those who may act, the page of the step for all others. */
    private String address(StepProgress found) {
        String id = found.step().id().value();
        return progress.plan().takers(found.assignees()).contains(person)
                ? links.issue(progress.plan().run(), id, person).toString()
                : addresses.step(id);
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
