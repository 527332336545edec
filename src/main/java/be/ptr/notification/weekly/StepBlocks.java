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
import java.util.List;
import java.util.function.Predicate;

/** The steps of a report: first those of the reader's team, all of them, then those of the others. */
record StepBlocks(WeeklyReport report, Words words, Addresses addresses) {
    /** Mailbox providers cut an e-mail of more than about 100 kB. */
    private static final int LATE_OF_OTHERS = 40;

    private static final int OF_OTHERS = 15;

    /** One chapter when the team has no step in this run. */
    List<Block> blocks(String team) {
        Predicate<StepProgress> own = step -> step.step().team().equals(team);
        List<StepProgress> all = report.progress().steps();
        List<Block> blocks = new ArrayList<>();
        if (all.stream().noneMatch(own)) {
            add(blocks, words.of("report.everybody"), step -> true, false);
            return blocks;
        }
        add(blocks, words.of("report.own", team), own, true);
        if (!all.stream().allMatch(own)) {
            add(blocks, words.of("report.others"), own.negate(), false);
        }
        return blocks;
    }

    private void add(List<Block> blocks, String title, Predicate<StepProgress> whose, boolean all) {
        blocks.add(new Chapter(title));
        int before = blocks.size();
        for (Section section : Section.listed()) {
            List<StepProgress> steps =
                    report.steps(section).stream().filter(whose).toList();
            if (!steps.isEmpty()) {
                blocks.add(entries(section, steps, all ? steps.size() : most(section)));
            }
        }
        if (blocks.size() == before) {
            blocks.add(new Paragraph("", words.of("report.nothing")));
        }
    }

    private static int most(Section section) {
        return section == Section.LATE ? LATE_OF_OTHERS : OF_OTHERS;
    }

    private Entries entries(Section section, List<StepProgress> steps, int atMost) {
        List<Entry> shown =
                steps.stream().limit(atMost).map(step -> entry(section, step)).toList();
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
