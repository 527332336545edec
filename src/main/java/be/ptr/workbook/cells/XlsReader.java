package be.ptr.workbook.cells;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Reads the wanted sheets of an {@code .xls} from POI's object model. */
final class XlsReader {
    private final HSSFWorkbook workbook;
    private final Limits limits;
    private final NumberFormats numbers;
    private final Budget budget = new Budget();

    XlsReader(HSSFWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.numbers = new NumberFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    /** @param wanted names of sheets, as {@link Spelling#key} spells them */
    RawWorkbook read(Set<String> wanted) {
        if (workbook.getNumberOfSheets() > limits.sheets()) {
            throw new Refused("too-many-sheets", Integer.toString(limits.sheets()));
        }
        Set<String> missing = new HashSet<>(wanted);
        List<String> names = new ArrayList<>();
        List<RawSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            String name = workbook.getSheetName(i);
            names.add(name);
            if (missing.remove(Spelling.key(name))) {
                sheets.add(read(name, workbook.getSheetAt(i)));
            }
        }
        return new RawWorkbook(names, sheets);
    }

    private RawSheet read(String name, HSSFSheet sheet) {
        SheetBuilder builder = new SheetBuilder(name, limits, budget);
        for (Row row : sheet) {
            row.forEach(cell -> {
                Cell read = cell(name, (HSSFCell) cell);
                if (read != null) {
                    builder.add(read);
                }
            });
            builder.endRow(row.getRowNum() + 1, row.getZeroHeight());
        }
        sheet.getMergedRegions().forEach(builder::merge);
        return builder.build();
    }

    private @Nullable Cell cell(String sheet, HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        int row = cell.getRowIndex() + 1;
        int column = cell.getColumnIndex();
        return switch (type) {
            case STRING ->
                text(sheet, row, column, cell.getRichStringCellValue().getString());
            case NUMERIC -> numbers.cell(sheet, row, column, cell.getNumericCellValue(), format(cell));
            case BOOLEAN ->
                new Cell(sheet, row, column, Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", 0);
            case ERROR -> new Cell(sheet, row, column, Kind.ERROR, error(cell.getErrorCellValue()), 0);
            default -> null;
        };
    }

    private static @Nullable Cell text(String sheet, int row, int column, @Nullable String stored) {
        String text = stored == null ? "" : CellText.of(stored);
        return text.isEmpty() ? null : new Cell(sheet, row, column, Kind.TEXT, text, 0);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }

    private static NumberFormat format(HSSFCell cell) {
        String pattern = cell.getCellStyle().getDataFormatString();
        return new NumberFormat(cell.getCellStyle().getDataFormat(), pattern == null ? "" : pattern);
    }
}
