package be.ptr.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param name the address again where the plan has no name
 * @param phone null where the plan has none
 */
public record Contact(String name, String email, @Nullable Phone phone) {
    /** What a link that writes to the person leads to; empty for who has no address, the administrator for example. */
    public String mailAddress() {
        return email.contains("@")
                ? "mailto:" + email.replace("%", "%25").replace("?", "%3F").replace("&", "%26")
                : "";
    }

    /** What a link that calls the person leads to; empty without a telephone. */
    public String phoneAddress() {
        return phone == null ? "" : phone.address();
    }
}
