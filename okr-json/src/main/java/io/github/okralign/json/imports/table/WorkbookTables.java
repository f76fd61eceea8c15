package io.github.okralign.json.imports.table;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.loose.FileLabels;
import io.github.okralign.json.imports.loose.Notes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the visible sheets of a workbook (.xlsx) with fastexcel-reader: the values that formulas had when it was saved, dates
 * and percentages as they are shown, and in each merged cell the text of the range.
 */
public final class WorkbookTables {

    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_FILLED = 2_000_000;

    private final FileLabels labels;
    private final Notes notes;
    private int filled;

    private WorkbookTables(ImportOptions options, Notes notes) {
        this.labels = new FileLabels(options);
        this.notes = notes;
    }

    /**
     * Reads a workbook.
     *
     * @throws ImportRefusedException if it is none, or exceeds a limit
     * @throws IllegalStateException if fastexcel-reader is not there
     */
    public static List<Table> read(byte[] workbook, ImportOptions options, Notes notes) {
        if (workbook.length < 4 || workbook[0] != 'P' || workbook[1] != 'K') {
            throw new ImportRefusedException(
                    "it is no workbook of the kind .xlsx; save it as one, without a password, or as CSV");
        }
        MergedCells merged = MergedCells.read(workbook, options);
        try {
            return new WorkbookTables(options, notes).tables(merged);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "no reader of workbooks is there; org.dhatim:fastexcel-reader must be a dependency", e);
        }
    }

    private List<Table> tables(MergedCells merged) {
        List<Table> tables = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(merged.repacked()), new ReadingOptions(merged.hasStyles(), true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    notes.omitted(
                            Topic.UNUSED_FILE, labels.of(sheet.getName()), "", "the sheet is hidden and is left out");
                } else {
                    tables.add(new Table(
                            sheet.getName(), labels.of(sheet.getName()), rows(sheet, merged.of(sheet.getName()))));
                }
            }
        } catch (IOException | RuntimeException e) {
            // A damaged part shows in fastexcel-reader, and in the XML parser below it, as an exception of almost any
            // kind.
            throw new ImportRefusedException("the workbook is damaged; it must be one that Excel opens", e);
        }
        return tables;
    }

    private List<TableRow> rows(Sheet sheet, List<MergedCells.Range> merged) throws IOException {
        Map<Integer, List<String>> texts = new TreeMap<>();
        Map<Integer, Set<Integer>> plain = new TreeMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                int number = row.getRowNum() - 1;
                List<String> cells = new ArrayList<>();
                Set<Integer> numbers = new HashSet<>();
                for (Cell cell : row) {
                    if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                        while (cells.size() <= cell.getColumnIndex()) {
                            cells.add("");
                        }
                        cells.set(cell.getColumnIndex(), text(cell, sheet, numbers));
                    }
                }
                texts.put(number, cells);
                plain.put(number, numbers);
            });
        }
        merged.forEach(range -> fill(range, texts, plain));
        List<TableRow> all = new ArrayList<>();
        texts.forEach((number, cells) -> {
            TableRow row = new TableRow(
                    labels.of(sheet.getName()) + ":" + (number + 1),
                    cells,
                    plain.getOrDefault(number, Collections.emptySet()));
            if (!row.isBlank()) {
                all.add(row);
            }
        });
        return all;
    }

    private void fill(MergedCells.Range range, Map<Integer, List<String>> texts, Map<Integer, Set<Integer>> plain) {
        List<String> first = texts.getOrDefault(range.top(), List.of());
        if (range.left() >= first.size() || first.get(range.left()).isBlank()) {
            return;
        }
        String text = first.get(range.left());
        boolean number = plain.getOrDefault(range.top(), Set.of()).contains(range.left());
        for (Map.Entry<Integer, List<String>> row : texts.entrySet()) {
            if (row.getKey() < range.top() || row.getKey() > range.bottom()) {
                continue;
            }
            List<String> cells = row.getValue();
            for (int column = range.left();
                    column <= Math.min(range.right(), MOST_COLUMNS - 1) && filled++ < MOST_FILLED;
                    column++) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isBlank()) {
                    cells.set(column, text);
                    if (number) {
                        plain.computeIfAbsent(row.getKey(), any -> new HashSet<>())
                                .add(column);
                    }
                }
            }
        }
    }

    private String text(Cell cell, Sheet sheet, Set<Integer> numbers) {
        CellType type = cell.getType();
        String raw = cell.getRawValue();
        if (type == CellType.ERROR) {
            notes.omitted(
                    Topic.BAD_NUMBER,
                    labels.of(sheet.getName()) + ":" + cell.getAddress(),
                    "",
                    "the cell holds an error");
            return "";
        }
        if (type == CellType.STRING || type == CellType.EMPTY || raw == null) {
            return cell.getText() == null ? "" : cell.getText().strip();
        }
        if (type == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw.strip();
        }
        numbers.add(cell.getColumnIndex());
        String format = cell.getDataFormatString();
        String bare = format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        boolean date = !bare.equals("general") && (bare.contains("yy") || (bare.contains("d") && bare.contains("m")));
        if (date && cell.asDate() != null) {
            numbers.remove(cell.getColumnIndex());
            return cell.asDate().toLocalDate().toString();
        }
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 400
                ? "0"
                : number.stripTrailingZeros().toPlainString();
    }
}
