package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers in which an account has signed in before: each shows a cookie that says so, signed with the key that all nodes
 * share. It opens nothing; what others guess does not hold up the password that is typed there. Like a session it ends when
 * the password, the roles or the access of the account change.
 */
@Component
final class KnownBrowsers {
    static final String COOKIE = "PTR-BROWSER";
    private static final Duration GOOD_FOR = Duration.ofDays(180);
    /** People who use one browser: those of a shared desk, or the lead who is administrator, too. */
    private static final int MOST_ACCOUNTS = 5;

    private static final int ID_BYTES = 9;
    private static final int MARK_CHARACTERS = 8;
    /** Until when, of which browser, for which standing of the account, and the signature. */
    private static final Pattern ENTRY =
            Pattern.compile("(\\d{1,12})\\.([\\w-]{12})\\.([\\w-]{" + MARK_CHARACTERS + "})\\.([\\w-]{43})");

    private static final int LONGEST = MOST_ACCOUNTS * 90;

    private final LinkKey key;
    private final Function<String, Optional<String>> standing;
    private final ResponseHeaders headers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    KnownBrowsers(LinkKey key, ResponseHeaders headers, Clock clock, Accounts accounts) {
        this(key, headers, clock, accounts::standing);
    }

    /** @param standing of an account now, see {@link Accounts#standing} */
    KnownBrowsers(LinkKey key, ResponseHeaders headers, Clock clock, Function<String, Optional<String>> standing) {
        this.key = key;
        this.standing = standing;
        this.headers = headers;
        this.clock = clock;
    }

    /** What the browser shows, or null; nothing that is longer than anything we gave out. */
    static @Nullable String shown(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().length() > LONGEST ? null : cookie.getValue();
    }

    /** What tells this browser from others in which {@code account} has signed in; empty when it never has here. */
    Optional<String> known(String account, @Nullable String cookie) {
        return entry(account, cookie, clock.instant()).map(entry -> entry.group(2));
    }

    /** Has the browser that signed in {@code account} be known from now on. */
    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        String cookie = shown(request);
        Instant half = clock.instant().plus(GOOD_FOR.dividedBy(2));
        if (entry(account, cookie, half).isPresent()) {
            return;
        }
        String all = Stream.concat(Stream.of(fresh(account)), others(account, cookie))
                .limit(MOST_ACCOUNTS)
                .collect(Collectors.joining(":"));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, all)
                        .path("/")
                        .httpOnly(true)
                        .secure(headers.https())
                        .sameSite("Lax")
                        .maxAge(GOOD_FOR)
                        .build()
                        .toString());
    }

    /** Also those of the account that count no more go: they would take the place of others. */
    private Stream<String> others(String account, @Nullable String cookie) {
        return entries(cookie).filter(entry -> !isOf(account, entry)).map(Matcher::group);
    }

    /** The entry of {@code account} that is still good at {@code instant}; how it stands is asked for our own entries only. */
    private Optional<Matcher> entry(String account, @Nullable String cookie, Instant instant) {
        return entries(cookie)
                .filter(entry ->
                        Instant.ofEpochSecond(Long.parseLong(entry.group(1))).isAfter(instant))
                .filter(entry -> isOf(account, entry))
                .filter(entry -> mark(account).equals(entry.group(3)))
                .findFirst();
    }

    private static Stream<Matcher> entries(@Nullable String cookie) {
        return cookie == null
                ? Stream.empty()
                : Arrays.stream(cookie.split(":", -1)).map(ENTRY::matcher).filter(Matcher::matches);
    }

    private boolean isOf(String account, Matcher entry) {
        String signature = signed("ptr-known-browser", entry.group(1), entry.group(2), entry.group(3), account);
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), entry.group(4).getBytes(StandardCharsets.US_ASCII));
    }

    private String fresh(String account) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = text(bytes);
        String until = String.valueOf(clock.instant().plus(GOOD_FOR).getEpochSecond());
        String mark = mark(account);
        return String.join(".", until, id, mark, signed("ptr-known-browser", until, id, mark, account));
    }

    /** Changes with the standing of {@code account}, and tells nothing of it. */
    private String mark(String account) {
        return signed("ptr-known-standing", account, standing.apply(account).orElse(""))
                .substring(0, MARK_CHARACTERS);
    }

    private String signed(String... texts) {
        return text(key.derived(String.join("\n", texts)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
