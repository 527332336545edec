package be.ptr.report;

import be.ptr.plan.DryRun;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages of one run. */
public record Addresses(URI site, DryRun dryRun) {
    public String run() {
        return site + "/runs/" + encoded(dryRun.name());
    }

    public String step(String id) {
        return run() + "/steps/" + encoded(id);
    }

    /** In a path a plus is a plus. */
    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
