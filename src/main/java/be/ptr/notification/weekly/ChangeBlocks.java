package be.ptr.notification.weekly;

import be.ptr.defects.Defect;
import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Chapter;
import be.ptr.notification.Content.Entries;
import be.ptr.notification.Content.Entry;
import be.ptr.notification.Content.Paragraph;
import be.ptr.plan.Step;
import be.ptr.report.Addresses;
import be.ptr.report.Event;
import be.ptr.report.WeeklyReport;
import be.ptr.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The open defects and the events of the week, line by line. */
record ChangeBlocks(WeeklyReport report, Words words, Addresses addresses) {
    private static final int MOST = 12;

    /** Bytes. */
    private static final int DEFECTS = 9_000;

    private static final int EVENTS = 12_000;

    /** By severity, the worst first. */
    List<Block> defects() {
        List<Block> blocks = new ArrayList<>(List.of(new Chapter(words.of("report.defects"))));
        Room room = new Room(DEFECTS);
        for (Defect.Severity severity : Defect.Severity.values()) {
            List<Defect> found = report.defects().stream()
                    .filter(defect -> defect.severity() == severity)
                    .toList();
            add(blocks, "report.defects." + severity, found, this::entry, room);
        }
        return orElse(blocks, "report.defects.none");
    }

    /** By kind. */
    List<Block> events() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Chapter(words.of("report.events", words.moment(report.since())))));
        Room room = new Room(EVENTS);
        for (Event.Kind kind : Event.Kind.values()) {
            List<Event> found = report.events().stream()
                    .filter(event -> event.kind() == kind)
                    .toList();
            add(blocks, "report.events." + kind, found, this::entry, room);
        }
        return orElse(blocks, "report.events.none");
    }

    private <T> void add(List<Block> blocks, String title, List<T> found, Function<T, Entry> entry, Room room) {
        if (!found.isEmpty()) {
            List<Entry> shown = room.take(found.stream().limit(MOST).toList(), entry, false);
            String more = found.size() > shown.size() ? words.of("report.more", found.size() - shown.size()) : "";
            blocks.add(new Entries(words.of(title, found.size()), shown, more));
        }
    }

    private List<Block> orElse(List<Block> blocks, String none) {
        if (blocks.size() == 1) {
            blocks.add(new Paragraph("", words.of(none)));
        }
        return blocks;
    }

    private Entry entry(Defect defect) {
        String note = words.of("report.by", words.name(defect.by()), words.moment(defect.at()));
        return new Entry(defect.step(), addresses.step(defect.step()), null, Room.cut(defect.text()), note);
    }

    private Entry entry(Event event) {
        if (event.step() == null) {
            return new Entry("", "", null, event.detail(), note(event));
        }
        Step step = event.step().step();
        return new Entry(step.id().value(), addresses.step(step.id().value()), null, step.label(), note(event));
    }

    private String note(Event event) {
        String at = words.moment(event.at());
        String by = words.name(event.by());
        return switch (event.kind()) {
            case SKIPPED -> words.of("report.skipped", by, at, event.detail());
            case TRANSFERRED ->
                event.leaver().isEmpty()
                        ? words.of("report.transferred", by, at, words.name(event.to()))
                        : words.of("report.replaced", by, at, words.name(event.to()), words.name(event.leaver()));
            case BECAME_LATE -> words.of("report.since", at);
            case CLOSED, STARTED, PLAN -> by.isEmpty() ? at : words.of("report.by", by, at);
        };
    }
}
