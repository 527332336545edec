package be.ptr.configuration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Builds the sections of the settings from values. */
final class Sections {
    private static final int LAST_PORT = 65_535;
    private final Values values;

    Sections(Values values) {
        this.values = values;
    }

    Settings settings() {
        DatabaseSettings database = database();
        EngineSettings engine = engine();
        boolean embedded = database.mode() == DatabaseSettings.Mode.EMBEDDED && engine.embedded();
        PlanSettings plan = new PlanSection(values).settings();
        return new Settings(
                database,
                engine,
                server(!embedded),
                plan,
                new ExcelSection(values, plan.dryRuns()).settings(),
                mail(),
                new StateSettings(values.one("states.locked-window", Rules.DURATION)),
                security(),
                branding(),
                new BackupSettings(values.one("backup.folder", Rules.PATH)));
    }

    private DatabaseSettings database() {
        return new DatabaseSettings(
                values.one("database.mode", Rules.choice(DatabaseSettings.Mode.class)),
                values.one("database.server", Rules.HOST),
                values.one("database.port", Rules.number(1, LAST_PORT)),
                values.one("database.name", Rules.DATABASE_NAME),
                values.optional("database.uri", Rules.MONGODB_URI).orElse(null));
    }

    private EngineSettings engine() {
        return new EngineSettings(
                values.optional("engine.url", Rules.JDBC_URL).orElse(null),
                values.one("engine.user", Rules.TEXT),
                values.optional("engine.password", Rules.TEXT).orElse(""));
    }

    /** @param production what holds where the configuration leaves it open */
    private ServerSettings server(boolean production) {
        int port = values.one("server.port", Rules.number(1, LAST_PORT));
        Optional<URI> publicUrl = values.optional("server.public-url", Rules.SITE);
        return new ServerSettings(
                values.one("server.host", Rules.HOST),
                port,
                publicUrl.orElseGet(() -> URI.create("http://localhost:" + port)),
                values.every("server.trusted-proxies", Rules.NETWORK),
                values.optional("server.production", Rules.FLAG).orElse(production),
                values.one("server.data-folder", Rules.PATH),
                values.one("server.min-free", Rules.number(0, 1_000_000)));
    }

    private MailSettings mail() {
        MailSettings mail = new MailSettings(
                values.optional("mail.host", Rules.HOST).orElse(null),
                values.one("mail.port", Rules.number(1, LAST_PORT)),
                values.optional("mail.user", Rules.TEXT).orElse(null),
                values.optional("mail.password", Rules.TEXT).orElse(""),
                values.one("mail.tls", Rules.FLAG),
                values.one("mail.from", Rules.EMAIL),
                values.every("mail.reply-to", Rules.EMAIL),
                values.one("mail.delivery", Rules.choice(MailSettings.Delivery.class)),
                values.optional("mail.test-address", Rules.EMAIL).orElse(null),
                values.one("mail.copy-heads", Rules.FLAG),
                values.one("mail.overdue", Rules.FLAG),
                values.one("mail.gather", Rules.PAUSE),
                values.one("mail.remind-after", Rules.DURATION),
                values.one("mail.links", Rules.choice(MailSettings.Links.class)),
                values.one("mail.link-valid", Rules.DURATION),
                values.one("mail.weekly-report", Rules.WEEKLY));
        return checked(mail);
    }

    private MailSettings checked(MailSettings mail) {
        if (mail.delivery().leaves() && values.isEmpty("mail.host")) {
            values.contradiction("mail.host", "mail.delivery", "delivery-without-host");
        }
        if (mail.delivery() == MailSettings.Delivery.TEST && values.isEmpty("mail.test-address")) {
            values.contradiction("mail.test-address", "mail.delivery", "delivery-without-test-address");
        }
        return mail;
    }

    private SecuritySettings security() {
        return new SecuritySettings(
                values.one("security.admin", Rules.USER_ID),
                values.one("security.allow-external", Rules.FLAG),
                values.one("security.session", Rules.DURATION),
                values.optional("security.link-key", Rules.KEY).orElse(null),
                values.optional("security.oidc.issuer", Rules.WEB_ADDRESS)
                        .map(this::oidc)
                        .orElse(null));
    }

    private SecuritySettings.Oidc oidc(URI issuer) {
        for (String key : List.of("security.oidc.client-id", "security.oidc.client-secret")) {
            if (values.isEmpty(key)) {
                values.contradiction(key, "security.oidc.issuer", "oidc-incomplete");
            }
        }
        return new SecuritySettings.Oidc(
                issuer,
                values.optional("security.oidc.client-id", Rules.TEXT).orElse(""),
                values.optional("security.oidc.client-secret", Rules.TEXT).orElse(""),
                values.one("security.oidc.name", Rules.TEXT));
    }

    private BrandingSettings branding() {
        return new BrandingSettings(
                values.one("branding.name", Rules.TEXT),
                values.one("branding.accent", Rules.COLOUR),
                values.optional("branding.logo", Rules.PATH).orElse(null),
                values.optional("branding.favicon", Rules.PATH).orElse(null),
                values.optional("branding.link", Rules.WEB_ADDRESS).orElse(null));
    }
}
