package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.workbook.SheetDraft.Formatted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newer programs write beside the elements that everybody knows changes nothing. */
class ExtensionsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String X15 = "xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"";
    private static final String MC = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final Instant START = Instant.parse("2018-04-02T06:00:00Z");
    private static final double DAYS_SINCE_1904 = 43_192 - 1_462 + 8 / 24.0;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x15:workbookPr " + X15 + " chartTrackingRefBase=\"1\"/>",
                "<x15:workbookPr " + X15 + " date1904=\"0\"/>",
                "<mc:AlternateContent " + MC + "><mc:Choice Requires=\"x15\"><workbookPr date1904=\"0\"/></mc:Choice>"
                        + "</mc:AlternateContent>",
                "<extLst><ext uri=\"{1}\"><workbookPr date1904=\"0\"/></ext></extLst>"
            })
    void datesStillBeginIn1904(String extension) throws IOException {
        byte[] workbook = Zips.changed(
                since1904(),
                WORKBOOK,
                text -> text.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>" + extension));
        assertThat(start(workbook)).isEqualTo(START);
    }

    @Test
    void theAlternativeForReadersWithoutExtensionsIsTaken() throws IOException {
        byte[] workbook = Zips.changed(
                since1904(),
                WORKBOOK,
                text -> text.replaceFirst(
                        "<workbookPr[^>]*/>",
                        "<mc:AlternateContent " + MC + "><mc:Choice Requires=\"x15\"><workbookPr/></mc:Choice>"
                                + "<mc:Fallback><workbookPr date1904=\"1\"/></mc:Fallback></mc:AlternateContent>"));
        assertThat(start(workbook)).isEqualTo(START);
    }

    @Test
    void anotherPrefixForTheSameNamespaceIsRead() throws IOException {
        byte[] workbook = Zips.changed(
                since1904(),
                WORKBOOK,
                text -> text.replaceFirst(
                        "<workbookPr[^>]*/>", "<y:workbookPr xmlns:y=\"" + MAIN + "\" date1904=\"1\"/>"));
        assertThat(start(workbook)).isEqualTo(START);
    }

    @Test
    void aSheetListedInAnExtensionIsNoSheet() throws IOException {
        byte[] workbook = Zips.changed(
                PlanWorkbook.with().step("CO-1", "Arrêter").bytes(),
                WORKBOOK,
                text -> text.replaceFirst(
                        "<sheets>", "<sheets><x15:sheet " + X15 + " name=\"Étapes-actions\" r:id=\"rId1\"/>"));
        assertThat(read(workbook).findings()).isEmpty();
    }

    @Test
    void cellsAndMergedAreasOfExtensionsAreNotRead() throws IOException {
        byte[] workbook = changedSheet(text -> text.replaceFirst(
                "</sheetData>",
                "<x15:row " + X15
                        + " r=\"9\"><x15:c r=\"A9\" t=\"str\"><x15:v>CO-9</x15:v></x15:c></x15:row></sheetData>"
                        + "<x15:mergeCell " + X15 + " ref=\"A1:C9\"/><extLst><ext uri=\"{1}\"><row r=\"8\">"
                        + "<c r=\"A8\" t=\"str\"><v>CO-8</v></c></row></ext></extLst>"));
        assertThat(read(workbook).findings()).isEmpty();
        assertThat(read(workbook).accepted().orElseThrow().steps()).hasSize(1);
    }

    @Test
    void textBesideTheValueOfACellIsNotPartOfIt() throws IOException {
        byte[] workbook = changedSheet(text -> text.replaceFirst(
                "(<c r=\"A2\"[^>]*>)",
                "$1<extLst><ext uri=\"{1}\"><v>7</v></ext></extLst><x15:v " + X15 + ">8</x15:v>"));
        assertThat(read(workbook).accepted().orElseThrow().steps())
                .extracting(step -> step.id().value())
                .containsExactly("CO-1");
    }

    @Test
    void theFormatsOfConditionalStylesAreNotThoseOfCells() throws IOException {
        byte[] workbook = Zips.changed(
                PlanWorkbook.with()
                        .step("CO-1", "Arrêter")
                        .start(new Formatted(43_192 + 8 / 24.0, "dd/mm/yyyy hh:mm"))
                        .bytes(),
                "xl/styles.xml",
                text -> text.replaceFirst(
                        "<dxfs count=\"0\"/>",
                        "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></dxf></dxfs>"
                                + "<extLst><ext uri=\"{1}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"0\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"1\"/></cellXfs></ext></extLst>"));
        assertThat(start(workbook)).isEqualTo(START);
    }

    @Test
    void aRelationshipOfAForeignKindIsNotOurs() throws IOException {
        byte[] workbook = Zips.changed(
                PlanWorkbook.with().step("CO-1", "Arrêter").bytes(),
                "xl/_rels/workbook.xml.rels",
                text -> text.replaceFirst(
                        "(<Relationships[^>]*>)",
                        "$1<Relationship Id=\"x1\" Type=\"http://schemas.microsoft.com/office/2017/relationships/styles\""
                                + " Target=\"missing.xml\"/><Relationship Id=\"x2\" Type=\""
                                + "http://schemas.microsoft.com/office/2017/relationships/sharedStrings\""
                                + " Target=\"missing.xml\"/>"));
        assertThat(read(workbook).findings()).isEmpty();
    }

    @Test
    void aPartOfNoKnownNamespaceIsDamaged() throws IOException {
        byte[] workbook = Zips.changed(
                PlanWorkbook.with().step("CO-1", "Arrêter").bytes(), WORKBOOK, text -> text.replace(MAIN, "urn:other"));
        assertThat(read(workbook).findings()).extracting(Finding::code).containsExactly("damaged-file");
    }

    private static byte[] since1904() {
        return PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .start(new Formatted(DAYS_SINCE_1904, "dd/mm/yyyy hh:mm"))
                .bytes();
    }

    private static byte[] changedSheet(UnaryOperator<String> change) {
        return Zips.changed(PlanWorkbook.with().step("CO-1", "Arrêter").bytes(), SHEET, change);
    }

    private static Instant start(byte[] workbook) throws IOException {
        return read(workbook).accepted().orElseThrow().steps().get(0).start();
    }

    private static Checked<Plan> read(byte[] workbook) throws IOException {
        return DefaultLayout.reader().read(new ByteArrayInputStream(workbook), "plan.xlsx", DefaultLayout.DR1);
    }
}
