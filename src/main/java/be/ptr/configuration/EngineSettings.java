package be.ptr.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Section {@code engine}: the database of the process engine.
 *
 * @param url JDBC address, or null for the embedded H2 file in the data folder
 * @param password empty for none; never logged
 */
public record EngineSettings(@Nullable String url, String user, String password) {
    public boolean embedded() {
        return url == null;
    }

    /** Without the password, and without the parameters of the address, which may hold one. */
    @Override
    public String toString() {
        String address =
                url == null ? "embedded" : url.replaceAll("[?;].*", "…").replaceAll("//[^/]*@", "//…@");
        return "EngineSettings[url=" + address + ", user=" + user + "]";
    }
}
