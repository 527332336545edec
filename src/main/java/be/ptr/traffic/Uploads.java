package be.ptr.traffic;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where workbooks are brought: the only requests that may be long. */
public final class Uploads {
    private static final Pattern ADDRESS = Pattern.compile("/import|/api/runs/[^/]+/plan");

    private Uploads() {}

    /**
     * Whether such a request brings a file.
     *
     * @param path decoded
     * @param type of the body; null when none is given
     */
    public static boolean isOne(String method, String path, @Nullable String type) {
        return method.equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && ADDRESS.matcher(path).matches();
    }
}
