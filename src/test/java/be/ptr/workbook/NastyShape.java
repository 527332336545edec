package be.ptr.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks of less than eight megabytes, each made to take as much memory as one of its kind can. */
public enum NastyShape {
    /** A million short texts, all different. */
    SHARED_TEXTS("xl/sharedStrings.xml", "</sst>", 1_000_000, i -> "<si><t>é" + code(i) + "</t></si>"),
    /** The same in the cells themselves. */
    WIDE_ROWS_OF_TEXTS(Part.STEPS, Part.END_OF_ROWS, 19_000, i -> row(i, 190, c -> text(code(i * 200 + c)))),
    WIDE_ROWS_OF_NUMBERS(
            Part.STEPS, Part.END_OF_ROWS, 19_000, i -> row(i, 199, c -> "<c><v>" + i + "." + c + "</v></c>")),
    /** Cells as long as Excel allows, of two bytes a character. */
    LONG_TEXTS(Part.STEPS, Part.END_OF_ROWS, 1_200, i -> row(i, 1, c -> text("é" + i + "漢".repeat(32_000)))),
    LONG_SHARED_TEXTS("xl/sharedStrings.xml", "</sst>", 1_200, i -> "<si><t>" + i + "漢".repeat(32_000) + "</t></si>"),
    /** Nearly a million different patterns of numbers. */
    PATTERNS(
            "xl/styles.xml",
            "<fonts",
            900_000,
            i -> "<numFmt numFmtId=\"" + (i + 200) + "\" formatCode=\"0.00&quot;" + i + "&quot;\"/>",
            "<numFmts>",
            "</numFmts>"),
    /** As many styles as Excel allows, each with the pattern of a date. */
    STYLES("xl/styles.xml", "</cellXfs>", 65_000, i -> "<xf numFmtId=\"22\"/>"),
    /** Errors in every cell that the product understands. */
    FINDINGS(
            Part.STEPS,
            Part.END_OF_ROWS,
            19_000,
            i -> row(i, 14, c -> text("${a} " + code(i * 14 + c) + " /;".repeat(c == 5 ? 400 : 20)))),
    /** Steps that name nobody they know in lists of hundreds. */
    UNKNOWN_PEOPLE(
            Part.STEPS,
            Part.END_OF_ROWS,
            19_000,
            i -> step(i, "", "x@y.zz;" + "a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u;v;w;x;y;z;".repeat(20))),
    /** Every step waits for ten others, whole and faultless. */
    PREREQUISITES(Part.STEPS, Part.END_OF_ROWS, 19_000, i -> step(i, behind(i), "")),
    /** One loop through all steps, and ten more arrows from each. */
    LOOPS(Part.STEPS, Part.END_OF_ROWS, 19_000, i -> step(i, "CO-" + (i + 1) % 19_000 + ";" + behind(i), "")),
    /** Columns of the company, faultless. */
    EXTRAS(Part.STEPS, Part.END_OF_ROWS, 4_500, i -> stepWith(i, 180)),
    NAMES_OF_ELEMENTS(Part.STEPS, "</worksheet>", 3_000_000, i -> "<e" + i + "/>"),
    NAMES_OF_ATTRIBUTES(Part.STEPS, "</worksheet>", 3_000_000, i -> "<e a" + i + "=\"\"/>"),
    PREFIXES(Part.STEPS, "</worksheet>", 2_000_000, i -> "<e xmlns:p" + i + "=\"urn:" + i + "\"/>"),
    INSTRUCTIONS(Part.STEPS, "</worksheet>", 3_000_000, i -> "<?p" + i + " ?>"),
    SHEETS(
            "xl/workbook.xml",
            "</sheets>",
            4_900,
            i -> "<sheet name=\"" + i + "n".repeat(60_000) + "\" sheetId=\"" + (i + 9) + "\" r:id=\"rId1\"/>"),
    RELATIONSHIPS(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            4_900,
            i -> "<Relationship Id=\"x" + i
                    + "n".repeat(60_000)
                    + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/x\""
                    + " Target=\"x.xml\"/>"),
    /** Areas that lie over each other and over everything. */
    MERGED(
            Part.STEPS,
            "</sheetData>",
            19_000,
            i -> "<mergeCell ref=\"A" + (2 + i % 3) + ":GQ20000\"/>",
            "</sheetData><mergeCells>",
            "</mergeCells>",
            true);

    private final String part;
    private final String before;
    private final int times;

    /** Keeps nothing of what it was asked before. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final IntFunction<String> text;

    private final String opening;
    private final String closing;
    private final boolean instead;

    NastyShape(String part, String before, int times, IntFunction<String> text) {
        this(part, before, times, text, "", "", false);
    }

    NastyShape(String part, String before, int times, IntFunction<String> text, String opening, String closing) {
        this(part, before, times, text, opening, closing, false);
    }

    NastyShape(
            String part,
            String before,
            int times,
            IntFunction<String> text,
            String opening,
            String closing,
            boolean instead) {
        this.part = part;
        this.before = before;
        this.times = times;
        this.text = text;
        this.opening = opening;
        this.closing = closing;
        this.instead = instead;
    }

    private static final class Part {
        static final String STEPS = "xl/worksheets/sheet2.xml";
        static final String END_OF_ROWS = "</sheetData>";
    }

    /** Writes it into {@code folder}. */
    public Path write(Path folder) {
        Path valid = base().write(folder.resolve(name() + "-base.xlsx"));
        Path nasty = folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(valid));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(nasty))) {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                copy(
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        entry.getName().equals(part),
                        writer);
                writer.flush();
            }
            return nasty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String content, boolean swell, BufferedWriter writer) throws IOException {
        int split = swell ? content.indexOf(before) : content.length();
        writer.write(content, 0, split);
        if (swell) {
            writer.write(opening);
            for (int i = 0; i < times; i++) {
                writer.write(text.apply(i));
            }
            writer.write(closing);
            split += instead ? before.length() : 0;
        }
        writer.write(content, split, content.length() - split);
    }

    private PlanWorkbook base() {
        PlanWorkbook plan = PlanWorkbook.with().step("FIRST", "Première");
        for (int column = 0; this == EXTRAS && column < 180; column++) {
            plan.set("Colonne " + column, "x");
        }
        return plan;
    }

    private static String row(int index, int columns, IntFunction<String> cell) {
        StringBuilder row = new StringBuilder("<row r=\"").append(index + 3).append("\">");
        for (int column = 0; column < columns; column++) {
            row.append(cell.apply(column));
        }
        return row.append("</row>").toString();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String step(int index, String prerequisites, String responsibles) {
        return row(index, 11, column -> cell(column, index, prerequisites, responsibles));
    }

    private static String stepWith(int index, int extras) {
        return row(
                index,
                14 + extras,
                column -> column < 14 ? cell(column, index, "", "") : text(code(index * 200 + column) + " " + column));
    }

    private static String cell(int column, int index, String prerequisites, String responsibles) {
        return switch (column) {
            case 0 -> text("CO-" + index);
            case 1 -> text("Étape " + index);
            case 3 -> text("CO");
            case 4 -> text("Tous");
            case 5 -> prerequisites.isEmpty() ? "<c/>" : text(prerequisites);
            case 9 -> text("ENG");
            case 10 -> responsibles.isEmpty() ? "<c/>" : text(responsibles);
            default -> "<c/>";
        };
    }

    private static String behind(int index) {
        StringBuilder list = new StringBuilder();
        for (int back = 1; back <= 10 && back <= index; back++) {
            list.append("CO-").append(index - back).append(';');
        }
        return list.toString();
    }

    private static String code(int number) {
        return Integer.toString(number, 36);
    }
}
