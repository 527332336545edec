package be.ptr.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a person stands before the sign-in form; its sentence is {@code sign-in.why.<code>} in the bundles. */
enum SignInNotice {
    ACCESS_ENDED,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    LINK_WORN,
    OIDC_AWAY,
    OIDC_REFUSED,
    OIDC_UNVERIFIED,
    OIDC_UNKNOWN;

    static final String PARAMETER = "why";

    /** As in an address and in the key of its sentence. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for anything that is none of these: whoever sends a link here must not choose the words. */
    static Optional<SignInNotice> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst();
    }

    /** Whether the person did nothing wrong and nothing is missing. */
    boolean isGood() {
        return this == PASSWORD_CHANGED;
    }

    boolean isAboutProvider() {
        return name().startsWith("OIDC");
    }

    /** The form with this notice, leading to {@code target}. */
    String address(String target) {
        return "/sign-in?" + PARAMETER + "=" + code()
                + (target.equals("/") ? "" : "&" + Target.PARAMETER + "=" + Target.encoded(target));
    }
}
