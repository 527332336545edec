package be.ptr.pages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What header and footer of a page show.
 *
 * @param run the run that the page is about, or the one in progress; null while there is none
 * @param count counts the viewer's steps to do, asked only by pages that have a header
 * @param here path and query of this page without the choice of a language, or empty where only the browser knows
 * @param readAt time of reading
 * @param delivery what happens to e-mails in that run, lower case, or null when they simply go out and for whoever is
 *     not signed in
 */
public record Frame(
        @Nullable String run,
        Supplier<ToDo> count,
        String here,
        String readAt,
        @Nullable String delivery) {
    /**
     * How many steps are Ready or Open, over all runs in progress.
     *
     * @param deputy of people whom the viewer stands in for
     */
    public record ToDo(int own, int deputy) {
        static final ToDo NOTHING = new ToDo(0, 0);
    }

    /** What the viewer has to do. */
    public ToDo mine() {
        return count.get();
    }
}
