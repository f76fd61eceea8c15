package io.github.okralign.json.imports.table;

import java.util.List;

/**
 * A table as it stands in a file, its header not yet told from its rows.
 *
 * @param name what its sheet or file is called
 * @param shown what notes call it
 * @param rows all rows, blank ones left out
 */
public record Table(String name, String shown, List<TableRow> rows) {}
