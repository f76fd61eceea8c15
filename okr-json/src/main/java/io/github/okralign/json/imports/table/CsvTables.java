package io.github.okralign.json.imports.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.loose.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads CSV (RFC 4180) with FastCSV: comma, semicolon, tab or bar between fields, whichever the first line has most of; a
 * byte order mark; UTF-8 or UTF-16, else Windows-1252. What cannot be read to its end is read so far.
 */
public final class CsvTables {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_FIELD = 4 << 20;

    private CsvTables() {}

    /**
     * Reads a file.
     *
     * @throws IllegalStateException if FastCSV is not there
     */
    public static Table read(ImportFile file, Notes notes) {
        try {
            return table(file, notes);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("no reader of CSV is there; de.siegmar:fastcsv must be a dependency", e);
        }
    }

    private static Table table(ImportFile file, Notes notes) {
        String text = Texts.of(file, notes);
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                TableRow row =
                        new TableRow(file.shown() + ":" + record.getStartingLineNumber(), record.getFields(), Set.of());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            notes.omitted(
                    ImportNote.Topic.UNREADABLE_FILE,
                    file.shown(),
                    "",
                    "the file cannot be read behind row " + rows.size() + "; what follows is left out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(file.path(), file.shown(), rows);
    }

    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted && any) {
                break;
            }
            for (int s = 0; !quoted && s < SEPARATORS.length; s++) {
                if (c == SEPARATORS[s]) {
                    counts[s]++;
                    any = true;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
