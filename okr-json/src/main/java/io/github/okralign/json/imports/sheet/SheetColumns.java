package io.github.okralign.json.imports.sheet;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.table.Table;
import io.github.okralign.json.imports.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which columns of one table say what: its header found, its columns mapped. */
final class SheetColumns {

    private static final int DEEPEST_HEADER = 30;

    /**
     * The columns of a key result of a number.
     *
     * @param title the column of its title
     * @param progress the column of its progress, or −1
     */
    record Numbered(int title, int progress) {}

    private final Map<SheetField, Integer> columns = new EnumMap<>(SheetField.class);
    private final Map<Integer, Numbered> numbered = new TreeMap<>();
    private final List<TableRow> rows;
    private final boolean ratio;
    private final LooseNumbers numbers;

    private SheetColumns(Table table, int header, ColumnMapping mapping, LooseNumbers numbers, SetDraft set) {
        this.numbers = numbers;
        List<String> headers = table.rows().get(header).cells();
        this.rows = table.rows().subList(header + 1, table.rows().size());
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).strip();
            SheetField field = mapping.field(name).orElse(null);
            if (field == SheetField.NUMBERED_TITLE || field == SheetField.NUMBERED_PROGRESS) {
                Numbered known = numbered.getOrDefault(ColumnMapping.number(name), new Numbered(-1, -1));
                numbered.put(
                        ColumnMapping.number(name),
                        field == SheetField.NUMBERED_TITLE
                                ? new Numbered(i, known.progress())
                                : new Numbered(known.title(), i));
            } else if (field == null && !name.isEmpty()) {
                set.notes()
                        .count(ImportNote.Kind.OMITTED, Topic.UNKNOWN_FIELD, set.column(name, i) + " is not mapped", 1);
            } else if (field == SheetField.IGNORE) {
                set.notes().count(ImportNote.Kind.OMITTED, Topic.UNUSED_FIELD, set.column(name, i) + " is left out", 1);
            } else if (field != null && columns.putIfAbsent(field, i) != null) {
                set.notes()
                        .omitted(
                                Topic.UNKNOWN_FIELD,
                                table.rows().get(header).place(),
                                "",
                                set.column(name, i) + " says what one before it says; the first one is kept");
            }
        }
        this.ratio = isRatio();
        set.notes()
                .count(
                        ImportNote.Kind.OMITTED,
                        Topic.UNKNOWN_LINE,
                        "rows stand above the header of a table and are left out",
                        header);
        int nameless = 0;
        for (TableRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                boolean unnamed = i >= headers.size() || headers.get(i).isBlank();
                nameless += unnamed && !row.cell(i).isBlank() ? 1 : 0;
            }
        }
        set.notes()
                .count(
                        ImportNote.Kind.OMITTED,
                        Topic.UNKNOWN_FIELD,
                        "cells stand in columns without a header",
                        nameless);
    }

    /** The columns of a table; null if it has no row that looks like a header. */
    static @Nullable SheetColumns of(Table table, ColumnMapping mapping, LooseNumbers numbers, SetDraft set) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(DEEPEST_HEADER, table.rows().size()); i++) {
            List<String> cells = table.rows().get(i).cells();
            int known = (int) cells.stream()
                    .filter(cell -> mapping.field(cell).isPresent())
                    .distinct()
                    .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best < 0 ? null : new SheetColumns(table, best, mapping, numbers, set);
    }

    /** Whether progress is written as 0.65 and not as 65: no number of the column is above 1 or has a percent sign. */
    private boolean isRatio() {
        List<Integer> all = new ArrayList<>();
        all.add(columns.getOrDefault(SheetField.PROGRESS, -1));
        numbered.values().forEach(each -> all.add(each.progress()));
        boolean any = false;
        for (TableRow row : rows) {
            for (int column : all) {
                OptionalDouble number = row.number(column, numbers);
                if (row.cell(column).contains("%") || (number.isPresent() && Math.abs(number.getAsDouble()) > 1.5)) {
                    return false;
                }
                any |= number.isPresent() && number.getAsDouble() > 0;
            }
        }
        return any;
    }

    List<TableRow> rows() {
        return rows;
    }

    Map<Integer, Numbered> numbered() {
        return numbered;
    }

    /** Shows a reader every date of the table before any is read. */
    void dates(LooseDates dates) {
        for (TableRow row : rows) {
            for (SheetField field : List.of(SheetField.START_DATE, SheetField.END_DATE)) {
                String text = text(row, field);
                if (text != null) {
                    dates.learn(text);
                }
            }
        }
    }

    boolean has(SheetField field) {
        return columns.containsKey(field);
    }

    @Nullable
    String text(TableRow row, SheetField field) {
        Integer column = columns.get(field);
        String text = column == null ? "" : row.cell(column).strip();
        return text.isEmpty() ? null : text;
    }

    /** The values of a cell that may hold several, by comma, semicolon or line break. */
    List<String> texts(TableRow row, SheetField field) {
        List<String> texts = new ArrayList<>();
        String text = text(row, field);
        for (String each : text == null ? new String[0] : text.split("[,;\\r\\n]+")) {
            if (!each.isBlank()) {
                texts.add(each.strip());
            }
        }
        return texts;
    }

    OptionalDouble number(TableRow row, SheetField field, LooseNumbers numbers) {
        Integer column = columns.get(field);
        return column == null ? OptionalDouble.empty() : row.number(column, numbers);
    }

    /** The progress in a column as a ratio. */
    OptionalDouble progress(TableRow row, int column, LooseNumbers numbers) {
        OptionalDouble number = row.number(column, numbers);
        return number.isEmpty() || ratio ? number : OptionalDouble.of(number.getAsDouble() / 100);
    }

    OptionalDouble progress(TableRow row, LooseNumbers numbers) {
        return progress(row, columns.getOrDefault(SheetField.PROGRESS, -1), numbers);
    }

    /** The unit in the last place of the progress, as a ratio. */
    double progressStep(TableRow row) {
        double step = LooseNumbers.step(row.cell(columns.getOrDefault(SheetField.PROGRESS, -1)));
        return ratio ? Math.min(0.01, step) : Math.min(1, step) / 100;
    }
}
