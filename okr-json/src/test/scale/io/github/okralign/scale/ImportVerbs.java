package io.github.okralign.scale;

import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.asana.AsanaImport;
import io.github.okralign.json.imports.sheet.ColumnMapping;
import io.github.okralign.json.imports.sheet.CsvImport;
import io.github.okralign.json.imports.sheet.WorkbookImport;
import io.github.okralign.json.imports.text.OkrTextImport;
import io.github.okralign.json.imports.viva.VivaGoalsImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The entry points that take exports of other systems in, and how their verbs are called. */
final class ImportVerbs {

    /** The shapes of this table are larger than exports usually are, so they are read without a limit that would stop them. */
    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT
            .withAsOf(Seed.AS_OF)
            .withLimits(new ImportLimits(1L << 40, 1 << 20, Integer.MAX_VALUE, 64));

    private ImportVerbs() {}

    static List<EntryPoint<?>> all() {
        return List.of(viva(), asana(), csv(), workbook(), text());
    }

    private static EntryPoint<VivaGoalsImport> viva() {
        return EntryPoint.ofStatic(VivaGoalsImport.class)
                .make(
                        "read(String, byte[], ImportOptions)",
                        w -> Exports.viva(w.okrs()),
                        (w, bytes) -> VivaGoalsImport.read("objectives.json", bytes, OPTIONS))
                .same("read(Path)", "read(Path, ImportOptions)"); // files are read into memory
    }

    private static EntryPoint<AsanaImport> asana() {
        return EntryPoint.ofStatic(AsanaImport.class)
                .make(
                        "read(String, byte[], ImportOptions)",
                        w -> Exports.asana(w.okrs()),
                        (w, bytes) -> AsanaImport.read("goals.json", bytes, OPTIONS))
                .same("read(Path)", "read(Path, ImportOptions)");
    }

    private static EntryPoint<CsvImport> csv() {
        return EntryPoint.ofStatic(CsvImport.class)
                .make(
                        "read(String, byte[], ColumnMapping, ImportOptions)",
                        w -> Exports.csv(w.okrs()),
                        (w, bytes) -> CsvImport.read("goals.csv", bytes, ColumnMapping.known(), OPTIONS))
                .make("propose(Path)", w -> Exports.csv(w.okrs()), (w, bytes) -> onFile(bytes, CsvImport::propose))
                .same("read(Path)", "read(Path, ColumnMapping, ImportOptions)");
    }

    private static EntryPoint<WorkbookImport> workbook() {
        return EntryPoint.ofStatic(WorkbookImport.class)
                .make(
                        "read(byte[], ColumnMapping, ImportOptions)",
                        w -> Exports.workbook(w.okrs()),
                        (w, bytes) -> WorkbookImport.read(bytes, ColumnMapping.known(), OPTIONS))
                .make(
                        "propose(Path)",
                        w -> Exports.workbook(w.okrs()),
                        (w, bytes) -> onFile(bytes, WorkbookImport::propose))
                .same("read(Path)", "read(Path, ColumnMapping, ImportOptions)");
    }

    private static EntryPoint<OkrTextImport> text() {
        return EntryPoint.ofStatic(OkrTextImport.class)
                .make(
                        "read(String, String, ImportOptions)",
                        w -> Exports.markdown(w.okrs()),
                        (w, text) -> OkrTextImport.read("okrs.md", text, OPTIONS))
                .same("read(Path, ImportOptions)");
    }

    private interface Reading {
        Object of(Path file) throws IOException;
    }

    private static Object onFile(byte[] bytes, Reading reading) {
        try {
            Path file = Files.createTempFile("export", "");
            try {
                Files.write(file, bytes);
                return reading.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
