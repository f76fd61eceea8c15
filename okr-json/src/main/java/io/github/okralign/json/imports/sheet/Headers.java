package io.github.okralign.json.imports.sheet;

import io.github.okralign.json.imports.table.Table;
import io.github.okralign.json.imports.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the headers of tables whose columns are not known yet. */
final class Headers {

    private static final int DEEPEST = 30;

    private Headers() {}

    /** What the columns of all tables might say; the header is the row that resembles one most. */
    static List<MappedColumn> propose(List<Table> tables) {
        List<MappedColumn> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table table : tables) {
            List<MappedColumn> best = List.of();
            double most = 0;
            for (TableRow row :
                    table.rows().subList(0, Math.min(DEEPEST, table.rows().size()))) {
                List<MappedColumn> proposals =
                        ColumnMapping.propose(row.cells().stream().distinct().toList());
                double sum = proposals.stream()
                        .mapToDouble(MappedColumn::resemblance)
                        .sum();
                if (sum > most) {
                    most = sum;
                    best = proposals;
                }
            }
            for (MappedColumn column : best) {
                if (seen.add(column.header())) {
                    all.add(column);
                }
            }
        }
        return all;
    }
}
