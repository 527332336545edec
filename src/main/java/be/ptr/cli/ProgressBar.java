package be.ptr.cli;

import be.ptr.intake.Stage;
import java.io.PrintWriter;

/** Shows a person at a terminal how far a long command is; silent elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String ERASE = "\r\u001b[K";
    private final Terminal terminal;
    private final int all;
    private int done;

    /** @param all number of parts, at least one */
    ProgressBar(Terminal terminal, int all) {
        this.terminal = terminal;
        this.all = all;
    }

    /** One for an import: the way to the stores, then its stages. */
    static ProgressBar ofStages(Terminal terminal) {
        return new ProgressBar(terminal, Stage.values().length + 1);
    }

    /** Draws the bar with the name of the part that is being worked on. */
    void working(String part) {
        if (terminal.interactive()) {
            int filled = WIDTH * done / all;
            show(ERASE + "[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + done + "/" + all + " " + part);
        }
    }

    /** Counts the part and takes the bar away, so that a line of the result can follow. */
    void done() {
        done++;
        if (terminal.interactive()) {
            show(ERASE);
        }
    }

    private void show(String text) {
        PrintWriter err = terminal.err();
        err.print(text);
        err.flush();
    }
}
