package be.ptr.pages;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What header and footer of a page show.
 *
 * @param run the run that the page is about, or the one in progress; null while there is none
 * @param count counts the viewer's steps to do, asked only by pages that have a header
 * @param here path and query of this page without the choice of a language, or empty where only the browser knows
 * @param readAt time of reading
 * @param delivery what happens to e-mails in that run, lower case, or null when they simply go out
 */
public record Frame(
        @Nullable String run,
        IntSupplier count,
        String here,
        String readAt,
        @Nullable String delivery) {
    /** The viewer's steps that are Ready or Open. */
    public int mine() {
        return count.getAsInt();
    }
}
