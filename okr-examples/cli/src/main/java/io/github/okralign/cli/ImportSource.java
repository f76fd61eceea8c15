package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.People;
import io.github.okralign.json.imports.Titles;
import io.github.okralign.json.imports.asana.AsanaImport;
import io.github.okralign.json.imports.sheet.ColumnMapping;
import io.github.okralign.json.imports.sheet.CsvImport;
import io.github.okralign.json.imports.sheet.MappedColumn;
import io.github.okralign.json.imports.sheet.WorkbookImport;
import io.github.okralign.json.imports.text.OkrTextImport;
import io.github.okralign.json.imports.viva.VivaGoalsImport;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What another system exported, and how to read it. */
final class ImportSource {

    /** The systems and formats, by the names that users type. */
    enum From {
        viva,
        asana,
        csv,
        excel,
        text
    }

    @Parameters(index = "0", paramLabel = "EXPORT", description = "A folder, archive or file that was exported.")
    private String export = "";

    @Option(
            names = "--from",
            paramLabel = "SYSTEM",
            required = true,
            description = "Where it comes from: ${COMPLETION-CANDIDATES}.")
    private From from = From.viva;

    @Option(
            names = "--people",
            paramLabel = "RULE",
            description = "What becomes of people: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "KEEP")
    private People people = People.KEEP;

    @Option(
            names = "--titles",
            paramLabel = "RULE",
            description = "What becomes of titles and other text: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "KEEP")
    private Titles titles = Titles.KEEP;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the export. Default: the latest that it names; today for tables and texts.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Whose numbers and dates the export has, such as de-DE. Default: 1,234.5.")
    private @Nullable String locale;

    @Option(names = "--dates", paramLabel = "PATTERN", description = "How dates are written, such as dd.MM.yyyy.")
    private @Nullable String dates;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "How csv, excel and text are computed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "NONE")
    private Compatibility preset = Compatibility.NONE;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of csv and excel say: lines such as Our goal = TITLE.")
    private @Nullable String mapping;

    ImportResult read(Console console) {
        try {
            Path path = existing(export);
            ImportOptions options = options(console);
            return switch (from) {
                case viva -> VivaGoalsImport.read(path, options);
                case asana -> AsanaImport.read(path, options);
                case csv -> CsvImport.read(file(path), mapping(), options);
                case excel -> WorkbookImport.read(file(path), mapping(), options);
                case text -> OkrTextImport.read(file(path), options);
            };
        } catch (ImportRefusedException e) {
            throw Refusal.ofDocument(
                    List.of("okr: " + name() + " is refused: " + Layout.shown(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw Refusal.ofUsage(name() + " cannot be read: " + Refusal.reason(e));
        }
    }

    /** {@return the text of a mapping that a person can mend} */
    String proposal() {
        try {
            Path path = file(existing(export));
            List<MappedColumn> columns = switch (from) {
                case csv -> CsvImport.propose(path);
                case excel -> WorkbookImport.propose(path);
                default ->
                    throw Refusal.ofUsage("only csv and excel have columns; --propose-mapping is not for " + from);
            };
            return ColumnMapping.format(columns);
        } catch (ImportRefusedException e) {
            throw Refusal.ofDocument(
                    List.of("okr: " + name() + " is refused: " + Layout.shown(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw Refusal.ofUsage(name() + " cannot be read: " + Refusal.reason(e));
        }
    }

    /** Whether a file is the one that was exported, which must not be overwritten. */
    boolean isReadFrom(Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(target, Path.of(export));
        } catch (IOException e) {
            return false;
        }
    }

    private ImportOptions options(Console console) {
        ImportOptions options =
                ImportOptions.DEFAULT.withPeople(people).withTitles(titles).withPreset(preset);
        boolean dated = from == From.viva || from == From.asana;
        if (asOf != null || !dated) {
            options = options.withAsOf(asOf != null ? asOf : console.today().get());
        }
        if (locale != null) {
            options = options.withLocale(Locale.forLanguageTag(locale));
        }
        try {
            return dates == null ? options : options.withDatePattern(dates);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofUsage("\"" + Layout.shown(dates) + "\" is not a pattern of dates such as dd.MM.yyyy");
        }
    }

    private ColumnMapping mapping() throws IOException {
        if (mapping == null) {
            return ColumnMapping.known();
        }
        String shown = "\"" + Layout.shown(mapping) + "\"";
        try {
            return ColumnMapping.parse(Files.readString(existing(mapping)));
        } catch (MalformedInputException e) {
            throw Refusal.ofUsage("mapping " + shown + " is not text in UTF-8");
        } catch (IllegalArgumentException e) {
            throw Refusal.ofUsage("mapping " + shown + ": " + Layout.shown(String.valueOf(e.getMessage())));
        }
    }

    private static Path existing(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" cannot be read: there is no such file");
            }
            return path;
        } catch (InvalidPathException e) {
            throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" is not a path");
        }
    }

    private Path file(Path path) {
        if (Files.isDirectory(path)) {
            throw Refusal.ofUsage(name() + " is a folder; " + from + " reads one file");
        }
        return path;
    }

    private String name() {
        return "\"" + Layout.shown(export) + "\"";
    }
}
