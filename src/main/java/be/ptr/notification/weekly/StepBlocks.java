package be.ptr.notification.weekly;

import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Chapter;
import be.ptr.notification.Content.Entries;
import be.ptr.notification.Content.Entry;
import be.ptr.notification.Content.Paragraph;
import be.ptr.notification.Content.Tag;
import be.ptr.plan.Step;
import be.ptr.progress.StepProgress;
import be.ptr.report.Addresses;
import be.ptr.report.Section;
import be.ptr.report.Tint;
import be.ptr.report.WeeklyReport;
import be.ptr.report.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The steps of a report: first those of the reader's team, then those of the others, as many as an e-mail may hold. */
record StepBlocks(WeeklyReport report, Words words, Addresses addresses) {
    /** Bytes. */
    private static final int OWN = 26_000;

    private static final int OTHERS = 12_000;

    /** One chapter when the team has no step in this run. */
    List<Block> blocks(String team) {
        Predicate<StepProgress> own = step -> step.step().team().equals(team);
        List<StepProgress> all = report.progress().steps();
        List<Block> blocks = new ArrayList<>();
        if (all.stream().noneMatch(own)) {
            add(blocks, words.of("report.everybody"), step -> true, OWN + OTHERS);
            return blocks;
        }
        add(blocks, words.of("report.own", team), own, OWN);
        if (!all.stream().allMatch(own)) {
            add(blocks, words.of("report.others"), own.negate(), OTHERS);
        }
        return blocks;
    }

    private void add(List<Block> blocks, String title, Predicate<StepProgress> whose, int bytes) {
        blocks.add(new Chapter(title));
        Map<Section, List<StepProgress>> filled = new EnumMap<>(Section.class);
        for (Section section : Section.listed()) {
            List<StepProgress> steps =
                    report.steps(section).stream().filter(whose).toList();
            if (!steps.isEmpty()) {
                filled.put(section, steps);
            }
        }
        Room room = new Room(bytes);
        int left = filled.size();
        for (Map.Entry<Section, List<StepProgress>> one : filled.entrySet()) {
            left--;
            blocks.add(entries(one.getKey(), one.getValue(), room, left == 0));
        }
        if (filled.isEmpty()) {
            blocks.add(new Paragraph("", words.of("report.nothing")));
        }
    }

    private Entries entries(Section section, List<StepProgress> steps, Room room, boolean last) {
        List<Entry> shown = room.take(steps, step -> entry(section, step), last);
        String more = steps.size() > shown.size() ? words.of("report.more", steps.size() - shown.size()) : "";
        return new Entries(words.of("report.section." + section, steps.size()), shown, more);
    }

    private Entry entry(Section section, StepProgress progress) {
        Step step = progress.step();
        Tint tint = Tint.of(progress.state());
        String who = words.of("report.who", step.team(), words.names(progress.assignees()));
        String when = words.when(section, progress);
        return new Entry(
                step.id().value(),
                addresses.step(step.id().value()),
                new Tag(Words.state(progress.state()), tint.ground(), tint.ink()),
                step.label(),
                when.isEmpty() ? who : who + " · " + when);
    }
}
