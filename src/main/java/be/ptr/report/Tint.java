package be.ptr.report;

import be.ptr.progress.State;

/**
 * The colours of a state where no stylesheet reaches: in e-mails and workbooks; those of {@code ptr.css}.
 *
 * @param ground {@code #rrggbb}
 * @param ink on that ground, at a contrast of 4.5:1 or more
 * @param bar in a bar of several states, darker than the ground so that it is seen without a word
 */
public record Tint(String ground, String ink, String bar) {
    public static Tint of(State state) {
        return switch (state) {
            case LOCKED -> new Tint("#ffd8a8", "#7a3e00", "#f2a854");
            case OVERDUE -> new Tint("#ffc9c9", "#8c1212", "#e06666");
            case IDLE -> new Tint("#e6e9ed", "#3d4651", "#b8c0c9");
            case READY -> new Tint("#c3efc9", "#0d5a24", "#58b96c");
            case OPEN -> new Tint("#c5dcff", "#0b3f8a", "#5e95e0");
            case TERMINATED -> new Tint("#ffffff", "#57606a", "#57606a");
            case PLANNED -> new Tint("#ffffff", "#57606a", "#eef1f4");
        };
    }
}
