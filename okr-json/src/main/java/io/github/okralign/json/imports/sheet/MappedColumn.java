package io.github.okralign.json.imports.sheet;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What a column of a table is read as. Immutable and thread-safe.
 *
 * @param header the column's header
 * @param field what it is read as
 * @param resemblance how much the header is like a name of that field, from 0 to 1; 1 if it is one
 */
public record MappedColumn(String header, SheetField field, double resemblance) {

    /**
     * A column.
     *
     * @param header the column's header
     * @param field what it is read as
     * @param resemblance how much the header is like a name of that field, from 0 to 1
     */
    public MappedColumn {
        checkNotNull(header, "header");
        checkNotNull(field, "field");
    }
}
