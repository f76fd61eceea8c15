package io.github.okralign.json.imports.sheet;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.table.WorkbookTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads goals from an Excel workbook ({@code .xlsx}): one sheet, or one for each team. Headers are looked for in the first
 * rows, merged cells hold the text of their range in each cell, formulas the value that they had when it was saved.
 * fastexcel-reader must be there.
 *
 * <p>Where columns have names of their own, {@link #propose(Path)} proposes a mapping for a person to confirm.
 */
public final class WorkbookImport {

    private WorkbookImport() {}

    /**
     * Reads a workbook whose columns have names that this library knows.
     *
     * @param path the workbook
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals, is no workbook or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if fastexcel-reader is not there
     */
    public static ImportResult read(Path path) throws IOException {
        return read(path, ColumnMapping.known(), ImportOptions.DEFAULT);
    }

    /**
     * Reads a workbook.
     *
     * @param path the workbook
     * @param mapping what its columns say
     * @param options what becomes of people and titles, how texts write numbers and dates, and the preset
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals, is no workbook or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if fastexcel-reader is not there
     */
    public static ImportResult read(Path path, ColumnMapping mapping, ImportOptions options) throws IOException {
        return read(bytes(path, options), mapping, options);
    }

    /**
     * Reads a workbook that is in memory.
     *
     * @param bytes what it holds
     * @param mapping what its columns say
     * @param options what becomes of people and titles, how texts write numbers and dates, and the preset
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals, is no workbook or exceeds a limit
     * @throws IllegalStateException if fastexcel-reader is not there
     */
    public static ImportResult read(byte[] bytes, ColumnMapping mapping, ImportOptions options) {
        checkNotNull(mapping, "mapping");
        Notes notes = new Notes();
        return new SheetReader(mapping, options, notes).read(WorkbookTables.read(bytes, options, notes));
    }

    /**
     * Proposes what the columns of a workbook say.
     *
     * @param path the workbook
     * @return a proposal for each column, for a person to confirm
     * @throws ImportRefusedException if it is no workbook or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if fastexcel-reader is not there
     */
    public static List<MappedColumn> propose(Path path) throws IOException {
        ImportOptions options = ImportOptions.DEFAULT;
        return Headers.propose(WorkbookTables.read(bytes(path, options), options, new Notes()));
    }

    private static byte[] bytes(Path path, ImportOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ImportFiles.bytes(in, options.limits());
        }
    }
}
