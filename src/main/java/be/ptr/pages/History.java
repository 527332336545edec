package be.ptr.pages;

import be.ptr.plan.Plan;
import be.ptr.progress.Entry;
import be.ptr.progress.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened to a step, newest first. */
public record History(List<Line> lines) {
    /**
     * Something that happened.
     *
     * @param after id of the prerequisite that ended last when that brought it about; else empty
     * @param to whom it was transferred to; else empty
     * @param leaver in whose place it was transferred; empty: in place of everybody, and else
     * @param detail what the person said; else empty
     */
    public record Line(String at, Entry.Kind kind, String by, String after, String to, String leaver, String detail) {}

    static History of(List<Entry> entries, Plan plan, Locale locale) {
        Moments moments = new Moments(plan.zone(), locale);
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(0, line(entry, plan, moments)));
        return new History(lines);
    }

    private static Line line(Entry entry, Plan plan, Moments moments) {
        boolean follows = entry.cause() == Fact.PREREQUISITES_DONE;
        return new Line(
                moments.day(entry.at()),
                entry.kind(),
                entry.by().isEmpty() ? "" : plan.nameOf(entry.by()),
                follows ? entry.detail() : "",
                entry.to().isEmpty() ? "" : plan.nameOf(entry.to()),
                entry.leaver().isEmpty() ? "" : plan.nameOf(entry.leaver()),
                follows ? "" : entry.detail());
    }
}
