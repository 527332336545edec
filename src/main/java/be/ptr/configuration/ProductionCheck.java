package be.ptr.configuration;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in a trial and must not in production: secrets that can be guessed, addresses without https, mail that
 * cannot leave, the sample plan, a time zone that nobody chose. Each fault has a code that begins with {@code production-}.
 */
final class ProductionCheck {
    private static final String CODES = "production-";
    private static final String WEAK = CODES + "secret";
    private static final int SHORTEST = 12;
    private static final int LEAST_VARIED = 5;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Pattern EXAMPLE = Pattern.compile(".*[@.](example(\\.[a-z]+)?|invalid|test|localhost)");
    private static final Pattern IN_JDBC = Pattern.compile("[?&;]password=([^&;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_MONGODB = Pattern.compile("mongodb(?:\\+srv)?://[^/@]*:([^/@]*)@.*");
    private static final Pattern WITHOUT_PASSWORD =
            Pattern.compile(".*[?&]authMechanism=(MONGODB-X509|GSSAPI|MONGODB-AWS|MONGODB-OIDC)\\b.*");

    private final Settings settings;
    private final Values values;
    private final String cause;

    ProductionCheck(Settings settings, Values values) {
        this.settings = settings;
        this.values = values;
        this.cause = cause(values);
    }

    /** Whether {@code fault} is one of this check. */
    static boolean found(Fault fault) {
        return fault.code().startsWith(CODES);
    }

    /** What has made this a production: there a fault stands whose key is not written. */
    private static String cause(Values values) {
        if (values.isGiven("server.production")) {
            return "server.production";
        }
        return values.isGiven("engine.url") ? "engine.url" : "database.mode";
    }

    /** Notes every fault, a key that is faulty already left aside; none outside production. */
    void make() {
        if (settings.server().production()) {
            https("server.public-url", settings.server().publicUrl());
            engine();
            database();
            security();
            mail();
            refuseIf(PackagedSample.is(settings.excel().file()), "excel.file", CODES + "sample");
            refuseIf(
                    !values.isGiven("plan.zone"),
                    "plan.zone",
                    CODES + "zone",
                    settings.plan().zone().getId());
        }
    }

    private void https(String key, URI address) {
        refuseIf(!"https".equals(address.getScheme()), key, CODES + "https", address.toString());
    }

    private void engine() {
        String url = settings.engine().url();
        if (url != null) {
            Matcher inUrl = IN_JDBC.matcher(url);
            boolean there = inUrl.find();
            String password = there ? inUrl.group(1) : settings.engine().password();
            refuseIf(isWeak(password), there ? "engine.url" : "engine.password", WEAK);
        }
    }

    private void database() {
        DatabaseSettings database = settings.database();
        if (database.mode() == DatabaseSettings.Mode.SERVER) {
            String uri = database.uri() == null ? "" : database.uri();
            Matcher password = IN_MONGODB.matcher(uri);
            boolean weak = password.matches()
                    ? isWeak(password.group(1))
                    : !WITHOUT_PASSWORD.matcher(uri).matches();
            refuseIf(weak, "database.uri", CODES + "database");
        }
    }

    private void security() {
        String key = settings.security().linkKey();
        refuseIf(key != null && isWeak(key), "security.link-key", WEAK);
        SecuritySettings.Oidc oidc = settings.security().oidc();
        if (oidc != null) {
            https("security.oidc.issuer", oidc.issuer());
            refuseIf(isWeak(oidc.clientSecret()), "security.oidc.client-secret", WEAK);
        }
    }

    private void mail() {
        MailSettings mail = settings.mail();
        refuseIf(mail.host() == null, "mail.host", CODES + "mail-host");
        boolean near = mail.host() != null && THIS_MACHINE.contains(mail.host().toLowerCase(Locale.ROOT));
        refuseIf(!mail.tls() && !near, "mail.tls", CODES + "mail-tls");
        refuseIf(mail.user() != null && mail.password().isEmpty(), "mail.password", CODES + "mail-password");
        String from = mail.from().toLowerCase(Locale.ROOT);
        refuseIf(EXAMPLE.matcher(from).matches(), "mail.from", CODES + "mail-from", mail.from());
    }

    private static boolean isWeak(String secret) {
        return secret.length() < SHORTEST || secret.chars().distinct().count() < LEAST_VARIED;
    }

    private void refuseIf(boolean refused, String key, String code, String... arguments) {
        if (refused && !values.isFaulty(key)) {
            values.contradiction(key, cause, code, arguments);
        }
    }
}
