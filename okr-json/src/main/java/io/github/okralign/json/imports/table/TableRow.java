package io.github.okralign.json.imports.table;

import io.github.okralign.json.imports.loose.LooseNumbers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A row of a table.
 *
 * @param place the file or sheet with the row's number, from 1
 * @param cells its texts; an empty one says nothing
 * @param plain the columns whose texts are numbers of a workbook, which no locale touches
 */
public record TableRow(String place, List<String> cells, Set<Integer> plain) {

    /** The text of a column; the empty string behind the last one. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** The number in a column, as a locale writes it unless a workbook holds it as a number. */
    public OptionalDouble number(int column, LooseNumbers numbers) {
        return plain.contains(column) ? LooseNumbers.parsePlain(cell(column)) : numbers.parse(cell(column));
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
