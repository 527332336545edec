package be.ptr.configuration;

/** The whole configuration, valid. */
public record Settings(
        DatabaseSettings database,
        EngineSettings engine,
        ServerSettings server,
        PlanSettings plan,
        ExcelSettings excel,
        MailSettings mail,
        StateSettings states,
        SecuritySettings security,
        BrandingSettings branding,
        BackupSettings backup) {

    /** Whether this program brings both stores along. */
    public boolean embedded() {
        return engine.embedded() && database.mode() == DatabaseSettings.Mode.EMBEDDED;
    }
}
