package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings;
import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.SettingsReader;
import be.ptr.plan.DryRun;

/** The layout and the phases that the product ships, for tests that read workbooks. */
public final class DefaultLayout {
    public static final DryRun DR1 = new DryRun("DR1");
    public static final DryRun DR2 = new DryRun("DR2");
    public static final DryRun LIVE = new DryRun("Live");

    private DefaultLayout() {}

    public static PlanSettings plan() {
        return SettingsReader.defaults().plan();
    }

    public static ExcelSettings excel() {
        return SettingsReader.defaults().excel();
    }

    public static ExcelSettings excel(Limits limits) {
        ExcelSettings shipped = excel();
        return new ExcelSettings(
                shipped.file(), shipped.actors(), shipped.steps(), shipped.dates(), shipped.environments(), limits);
    }

    public static WorkbookReader reader() {
        return new WorkbookReader(excel(), plan());
    }
}
