package be.ptr.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that the configuration knows. */
final class Rules {
    static final Rule<String> TEXT = matching("wrong-text", "\\P{Cntrl}+");
    /** As Excel takes it. */
    static final Rule<String> SHEET_NAME = matching("wrong-sheet-name", "(?!')[^\\p{Cntrl}:\\\\/?*\\[\\]]{1,31}(?<!')");

    static final Rule<Path> PATH = Rule.of("wrong-path", Path::of);
    static final Rule<ZoneId> ZONE = Rule.of("wrong-zone", ZoneId::of);
    static final Rule<Boolean> FLAG = Rule.of("wrong-flag", Rules::flag);
    static final Rule<Duration> DURATION = new Rule<>("wrong-duration", List.of("1s"), Rules::duration);
    /** As {@link #DURATION}, or none at all. */
    static final Rule<Duration> PAUSE = new Rule<>("wrong-duration", List.of("0s"), text -> duration(text, true));

    static final Rule<MailSettings.Weekly> WEEKLY = Rule.of("wrong-weekly", Rules::weekly);
    static final Rule<URI> SITE = Rule.of("wrong-site", Rules::site);
    static final Rule<URI> WEB_ADDRESS = Rule.of("wrong-web-address", Rules::webAddress);
    static final Rule<String> HOST = matching("wrong-host", "[\\p{Alnum}._:-]{1,253}");
    static final Rule<Network> NETWORK = Rule.of("wrong-network", Network::of);
    static final Rule<String> EMAIL = matching("wrong-email", "[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    static final Rule<String> COLOUR = matching("wrong-colour", "#\\p{XDigit}{6}");
    static final Rule<String> DATABASE_NAME = matching("wrong-database-name", "[\\p{Alnum}_-]{1,38}");
    static final Rule<String> USER_ID = matching("wrong-user-id", "[\\p{Alnum}._@-]{1,64}");
    static final Rule<String> KEY = matching("wrong-key", "[!-~]{32,200}");
    static final Rule<String> MONGODB_URI = matching("wrong-mongodb-uri", "mongodb(\\+srv)?://\\S+");
    static final Rule<String> JDBC_URL = matching("wrong-jdbc-url", "jdbc:(postgresql|h2):\\S+");

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([dhms])");
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Rules() {}

    /** A whole number from {@code least} to {@code most}, both included. */
    static Rule<Integer> number(int least, int most) {
        return new Rule<>("wrong-number", List.of(String.valueOf(least), String.valueOf(most)), text -> {
            int number = Integer.parseInt(text);
            return require(number, number >= least && number <= most);
        });
    }

    /** A constant of {@code type}, in lower case with hyphens. */
    static <E extends Enum<E>> Rule<E> choice(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String accepted = constants.stream().map(Rules::spelling).collect(Collectors.joining(", "));
        return new Rule<>(
                "wrong-choice",
                List.of(accepted),
                text -> constants.stream()
                        .filter(constant -> spelling(constant).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Rule<String> matching(String code, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return Rule.of(code, text -> require(text, compiled.matcher(text).matches()));
    }

    private static Boolean flag(String text) {
        return require(text.equals("true"), text.equals("true") || text.equals("false"));
    }

    private static Duration duration(String text) {
        return duration(text, false);
    }

    private static Duration duration(String text, boolean orNone) {
        Matcher amount = AMOUNT.matcher(text);
        require(text, amount.matches());
        long number = Long.parseLong(amount.group(1));
        Duration duration = switch (amount.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
        return require(duration, (orNone || !duration.isZero()) && duration.compareTo(LONGEST) <= 0);
    }

    private static MailSettings.Weekly weekly(String text) {
        String[] parts = text.split(" +", -1);
        require(text, parts.length == 2 && parts[0].length() == 3);
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(candidate -> candidate.name().startsWith(parts[0].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new MailSettings.Weekly(day, LocalTime.parse(parts[1]));
    }

    private static URI webAddress(String text) {
        URI address = URI.create(text);
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return require(address, web && address.getHost() != null && address.getUserInfo() == null);
    }

    private static URI site(String text) {
        URI site = webAddress(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        return require(site, site.getPath().isEmpty() && site.getQuery() == null && site.getFragment() == null);
    }

    private static <T> T require(T value, boolean accepted) {
        if (!accepted) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
