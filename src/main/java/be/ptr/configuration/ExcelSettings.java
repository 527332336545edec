package be.ptr.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code excel}: the workbook and its layout.
 *
 * @param file imported at the first start when the run does not exist yet, or null for none
 */
public record ExcelSettings(
        @Nullable Path file,
        SheetSettings actors,
        SheetSettings steps,
        SheetSettings dates,
        SheetSettings environments,
        Limits limits) {

    /**
     * One sheet.
     *
     * @param name compared as headers are
     * @param firstRow first row with values, counted from 1; the headers stand in the row before
     * @param headers accepted spellings of each column, under the column's key in config.yaml
     */
    public record SheetSettings(String name, int firstRow, Map<String, List<String>> headers) {}

    /**
     * What a workbook may hold at the most.
     *
     * @param megabytes size of the file
     * @param rows of one sheet
     * @param label characters of a label
     * @param description characters of a description
     */
    public record Limits(int megabytes, int rows, int columns, int sheets, int label, int description) {}
}
