package io.github.okralign.json.imports.sheet;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.loose.FileLabels;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.table.CsvTables;
import io.github.okralign.json.imports.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads goals from CSV, with a row for each goal, or for each key result beside its objective. FastCSV must be there. The
 * page docs/imports.md of the project describes the dialect.
 */
public final class CsvImport {

    private CsvImport() {}

    /**
     * Reads a file whose columns have names that this library knows.
     *
     * @param path the file
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if FastCSV is not there
     */
    public static ImportResult read(Path path) throws IOException {
        return read(path, ColumnMapping.known(), ImportOptions.DEFAULT);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param mapping what its columns say
     * @param options what becomes of people and titles, how numbers and dates are written, and the preset
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if FastCSV is not there
     */
    public static ImportResult read(Path path, ColumnMapping mapping, ImportOptions options) throws IOException {
        Path name = path.getFileName();
        return read(name == null ? "" : name.toString(), bytes(path, options), mapping, options);
    }

    /**
     * Reads a file that is in memory.
     *
     * @param name what the file is called
     * @param bytes what it holds
     * @param mapping what its columns say
     * @param options what becomes of people and titles, how numbers and dates are written, and the preset
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IllegalStateException if FastCSV is not there
     */
    public static ImportResult read(String name, byte[] bytes, ColumnMapping mapping, ImportOptions options) {
        checkNotNull(mapping, "mapping");
        Notes notes = new Notes();
        Table table = CsvTables.read(new ImportFile(name, new FileLabels(options).of(name), bytes), notes);
        return new SheetReader(mapping, options, notes).read(List.of(table));
    }

    /**
     * Proposes what the columns of a file say.
     *
     * @param path the file
     * @return a proposal for each column, for a person to confirm
     * @throws ImportRefusedException if it exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if FastCSV is not there
     */
    public static List<MappedColumn> propose(Path path) throws IOException {
        Table table = CsvTables.read(new ImportFile(path.toString(), bytes(path, ImportOptions.DEFAULT)), new Notes());
        return Headers.propose(List.of(table));
    }

    private static byte[] bytes(Path path, ImportOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ImportFiles.bytes(in, options.limits());
        }
    }
}
