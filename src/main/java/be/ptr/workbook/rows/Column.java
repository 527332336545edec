package be.ptr.workbook.rows;

/** A column that the product understands. */
public interface Column {
    /** The key of its spellings in config.yaml, under {@code excel.sheets.<sheet>.headers}. */
    String key();

    /** True when every row must fill it and the sheet must have it. */
    boolean isRequired();
}
