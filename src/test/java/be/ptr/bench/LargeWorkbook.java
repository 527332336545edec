package be.ptr.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A faultless plan of any size in the default layout, filled as densely as the sample. */
final class LargeWorkbook {
    private static final List<String> PHASES = List.of("PP", "AC", "CO", "DC", "HO");
    private static final LocalDateTime FIRST = LocalDateTime.of(2040, 1, 2, 8, 0);
    /** Steps depend on others of their block: real plans have no chains of thousands. */
    private static final int BLOCK = 20;

    private LargeWorkbook() {}

    static Path write(Path file, int steps) throws IOException {
        // With shared strings, as Excel writes them.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet people = sheet(workbook, "Acteurs", "Nom", "E-mail", "Équipe", "Rôle");
            for (int i = 0; i < 60; i++) {
                row(people, "Personne " + i, mail(i), team(i), i < 16 ? "Chef d'équipe" : i == 16 ? "Pilote" : "");
            }
            sheet(workbook, "Dates", "Milestone", "Libellé", "DR1", "DR2", "DR3", "Live");
            sheet(workbook, "Environnements", "Environnement", "Application");
            steps(workbook, steps);
            workbook.write(out);
        }
        return file;
    }

    private static void steps(SXSSFWorkbook workbook, int steps) {
        Sheet sheet = sheet(
                workbook,
                "Étapes-actions",
                "Identifiant",
                "Libellé",
                "Description",
                "Phase",
                "Dry runs",
                "Prérequis",
                "Date d'exécution",
                "Durée",
                "Équipe",
                "Responsable(s)",
                "Criticité",
                "Remarque");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
        for (int i = 0; i < steps; i++) {
            Row row = row(
                    sheet,
                    id(i),
                    "Contrôler la réception des messages du lot " + i + " sur la plate-forme de marché",
                    "Comparer le nombre de messages envoyés et reçus pour le lot " + i
                            + ", noter chaque écart dans le registre et prévenir l'équipe concernée avant de clore.",
                    PHASES.get(i / BLOCK % PHASES.size()),
                    "Tous",
                    i % 3 == 0 || i % BLOCK == 0 ? "" : id(i - 1) + (i % BLOCK > 1 ? "; " + id(i - 2) : ""),
                    "",
                    i % 2 == 0 ? "1h30" : "45",
                    team(i),
                    mail(i),
                    i % 10 == 0 ? "Bloquante" : "Normale",
                    "Lot " + i % 40);
            if (i % 2 == 0) {
                Cell cell = row.createCell(6);
                cell.setCellValue(FIRST.plusMinutes(i));
                cell.setCellStyle(date);
            }
        }
    }

    private static Sheet sheet(SXSSFWorkbook workbook, String name, String... headers) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), headers);
        return sheet;
    }

    private static Row row(Sheet sheet, String... values) {
        return fill(sheet.createRow(sheet.getLastRowNum() + 1), values);
    }

    private static Row fill(Row row, String... values) {
        for (int column = 0; column < values.length; column++) {
            if (!values[column].isEmpty()) {
                row.createCell(column).setCellValue(values[column]);
            }
        }
        return row;
    }

    private static String id(int number) {
        return "ET-" + (10_000 + number);
    }

    private static String team(int number) {
        return "EQ" + number % 16;
    }

    private static String mail(int number) {
        return "personne" + number % 60 + "@example.be";
    }
}
