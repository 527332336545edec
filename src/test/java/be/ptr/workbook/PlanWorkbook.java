package be.ptr.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A plan workbook that a test is making, valid until the test makes it otherwise.
 *
 * <pre>{@code
 * PlanWorkbook.with().step("CO-1", "Arrêter").step("CO-2", "Copier").after("CO-1").start("T0+2h").write(file);
 * }</pre>
 */
public final class PlanWorkbook {
    private final SheetDraft actors = new SheetDraft(
            "Acteurs", "Nom", "E-mail", "Équipe", "Département", "Rôle", "Suppléant", "Langue", "Téléphone");
    private final SheetDraft steps = new SheetDraft(
            "Étapes-actions",
            "Identifiant",
            "Libellé",
            "Description",
            "Phase",
            "Dry runs",
            "Prérequis",
            "Date d'exécution",
            "Heure",
            "Durée",
            "Équipe",
            "Responsable(s)",
            "Environnement",
            "Milestone",
            "Criticité");
    private final SheetDraft dates = new SheetDraft("Dates", "Milestone", "Libellé", "DR1", "DR2", "DR3", "Live");
    private final SheetDraft environments =
            new SheetDraft("Environnements", "Environnement", "Application", "URL", "Remarque");
    private final List<SheetDraft> sheets = new ArrayList<>(List.of(actors, steps, dates, environments));
    private final List<Consumer<Workbook>> touches = new ArrayList<>();

    private PlanWorkbook() {}

    /** A lead, a team {@code ENG} with its head and one member, the milestone {@code T0}, the environment {@code INT}. */
    public static PlanWorkbook with() {
        PlanWorkbook plan = new PlanWorkbook();
        plan.actor("Lea Pilote", "lead@example.be", "PMO").set("Rôle", "Pilote");
        plan.actor("Hugo Chef", "head@example.be", "ENG")
                .set("Rôle", "Chef d'équipe")
                .set("Département", "IT");
        plan.actor("Dina Direction", "dept@example.be", "DIR")
                .set("Rôle", "Chef de département")
                .set("Département", "IT");
        plan.actor("Ana Membre", "ana@example.be", "ENG");
        LocalDateTime first = LocalDateTime.of(2018, 4, 2, 8, 0);
        plan.dates.row(
                "Milestone",
                "T0",
                "Libellé",
                "Début",
                "DR1",
                first,
                "DR2",
                first.plusDays(7),
                "DR3",
                first.plusDays(14),
                "Live",
                first.plusDays(28));
        plan.environments.row("Environnement", "INT", "Application", "Facturation", "URL", "https://int.example.be");
        return plan;
    }

    public SheetDraft actor(String name, String email, String team) {
        return actors.row("Nom", name, "E-mail", email, "Équipe", team);
    }

    /** Appends a step of phase {@code CO} and team {@code ENG} in all executions; what follows changes this one. */
    public PlanWorkbook step(String id, String label) {
        steps.row("Identifiant", id, "Libellé", label, "Phase", "CO", "Dry runs", "Tous", "Équipe", "ENG");
        return this;
    }

    public PlanWorkbook phase(String phase) {
        return set("Phase", phase);
    }

    public PlanWorkbook runs(String runs) {
        return set("Dry runs", runs);
    }

    public PlanWorkbook after(String... prerequisites) {
        return set("Prérequis", String.join("; ", prerequisites));
    }

    public PlanWorkbook start(Object start) {
        return set("Date d'exécution", start);
    }

    public PlanWorkbook lasting(Object duration) {
        return set("Durée", duration);
    }

    public PlanWorkbook by(String... responsibles) {
        return set("Responsable(s)", String.join("; ", responsibles));
    }

    /** Sets any column of the last step; null empties it. */
    public PlanWorkbook set(String header, Object value) {
        steps.set(header, value == null ? "" : value);
        return this;
    }

    public SheetDraft actors() {
        return actors;
    }

    public SheetDraft steps() {
        return steps;
    }

    public SheetDraft dates() {
        return dates;
    }

    public SheetDraft environments() {
        return environments;
    }

    public PlanWorkbook without(SheetDraft sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Changes the finished workbook in ways the draft has no word for. */
    public PlanWorkbook touch(Consumer<Workbook> touch) {
        touches.add(touch);
        return this;
    }

    /** Writes {@code .xls} or {@code .xlsx}, as the name of the file says. */
    public Path write(Path file) {
        try (Workbook workbook = file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Files.write(file, bytes(workbook));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an {@code .xlsx}. */
    public byte[] bytes() {
        try (Workbook workbook = new XSSFWorkbook()) {
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Workbook workbook) throws IOException {
        sheets.forEach(sheet -> sheet.write(workbook));
        touches.forEach(touch -> touch.accept(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
