package io.github.okralign.json.imports.viva;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseJson;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.table.CsvTables;
import io.github.okralign.json.imports.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of Viva Goals: a folder or zip archive of JSON files ({@code objectives_…}, {@code checkins_…},
 * {@code Teams_…}, {@code TimePeriods_…}, {@code Users_…}, {@code Tags_…}, {@code comments_…}), one of these files, or the
 * CSV of a view, for which FastCSV must be there.
 *
 * <pre>
 * ImportResult result = VivaGoalsImport.read(Path.of("export.zip"));
 * result.reconciliation().summary();   // 41 of 42 roll-ups agree
 * result.notes();                      // all that is not as it was
 * OkrJson.write(result.set(), Path.of("okrs.okr.json"));
 * </pre>
 */
public final class VivaGoalsImport {

    private enum Kind {
        TEAMS("teams"),
        USERS("users"),
        PERIODS("timeperiods"),
        TAGS("tags"),
        CHECK_INS("checkins"),
        COMMENTS("comments"),
        GOALS("objectives");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private final Notes notes = new Notes();
    private final Map<Kind, List<LooseElement>> elements = new EnumMap<>(Kind.class);
    private final List<Table> views = new ArrayList<>();
    private final ImportOptions options;

    private VivaGoalsImport(ImportOptions options) {
        this.options = options;
    }

    /**
     * Reads an export with every default.
     *
     * @param path a folder, archive or file
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IOException if reading fails
     */
    public static ImportResult read(Path path) throws IOException {
        return read(path, ImportOptions.DEFAULT);
    }

    /**
     * Reads an export.
     *
     * @param path a folder, archive or file
     * @param options what becomes of people and titles, the day and the limits
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IOException if reading fails
     * @throws IllegalStateException if it is CSV and FastCSV is not there
     */
    public static ImportResult read(Path path, ImportOptions options) throws IOException {
        VivaGoalsImport export = new VivaGoalsImport(checkNotNull(options, "options"));
        return export.read(ImportFiles.read(path, options.limits(), export.notes, VivaGoalsImport::isWanted));
    }

    /**
     * Reads an export that is in memory.
     *
     * @param name what the file is called; tells JSON from CSV
     * @param bytes an archive or file
     * @param options what becomes of people and titles, the day and the limits
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if it has no goals or exceeds a limit
     * @throws IllegalStateException if it is CSV and FastCSV is not there
     */
    public static ImportResult read(String name, byte[] bytes, ImportOptions options) {
        VivaGoalsImport export = new VivaGoalsImport(checkNotNull(options, "options"));
        return export.read(ImportFiles.read(name, bytes, options.limits(), export.notes, VivaGoalsImport::isWanted));
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".json") || name.endsWith(".csv");
    }

    private ImportResult read(List<ImportFile> files) {
        LooseJson json = new LooseJson(options.limits(), notes);
        for (ImportFile file : files) {
            if (file.hasExtension("csv")) {
                Table table = CsvTables.read(file, notes);
                if (VivaCsv.isView(table)) {
                    views.add(table);
                } else {
                    notes.omitted(ImportNote.Topic.UNUSED_FILE, file.path(), "", "the table is no view of Viva Goals");
                }
            } else {
                sort(file, json.elements(file));
            }
        }
        LooseNumbers numbers = new LooseNumbers(options.locale());
        LooseDates dates = new LooseDates(options.datePattern().orElse(null), options.locale());
        SetDraft set = new SetDraft(options, notes);
        VivaJson reader = new VivaJson(set, numbers, dates);
        VivaAssembly assembly = new VivaAssembly(set, numbers);
        reader.teams(all(Kind.TEAMS));
        reader.users(all(Kind.USERS));
        reader.periods(all(Kind.PERIODS));
        reader.tags(all(Kind.TAGS));
        reader.checkIns(all(Kind.CHECK_INS));
        notes.count(
                ImportNote.Kind.OMITTED,
                ImportNote.Topic.UNUSED_FIELD,
                "comments have no place in the set",
                all(Kind.COMMENTS).size());
        reader.goals(all(Kind.GOALS), assembly);
        if (!views.isEmpty() && !set.goals().isEmpty()) {
            notes.omitted(
                    ImportNote.Topic.UNUSED_FILE,
                    views.get(0).name(),
                    "",
                    "there are JSON files, so views are not read");
        } else {
            views.forEach(view -> new VivaCsv(set, dates).goals(view, assembly));
        }
        if (set.goals().isEmpty()) {
            throw new ImportRefusedException(
                    "there is no goal of Viva Goals in it; there must be files like objectives_1.json, or a view as CSV");
        }
        return assembly.finish(reader.checkIns());
    }

    private List<LooseElement> all(Kind kind) {
        return elements.getOrDefault(kind, List.of());
    }

    private void sort(ImportFile file, List<LooseElement> found) {
        Kind kind = kind(file, found);
        if (kind == null) {
            if (!found.isEmpty()) {
                notes.omitted(
                        ImportNote.Topic.UNUSED_FILE,
                        file.path(),
                        "",
                        "neither its name nor its fields are those of an export; its " + found.size()
                                + " elements are left out");
            }
            return;
        }
        elements.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(found);
    }

    private static @Nullable Kind kind(ImportFile file, List<LooseElement> found) {
        String name = LooseElement.key(file.name());
        for (Kind kind : Kind.values()) {
            if (name.startsWith(kind.prefix)) {
                return kind;
            }
        }
        for (LooseElement element : found) {
            if (element.has("OKR ID")) {
                return Kind.CHECK_INS;
            }
            if (element.has("Title")
                    && (element.has("Parent IDs")
                            || element.has("Outcome")
                            || element.has("Progress and Status Configuration"))) {
                return Kind.GOALS;
            }
            if (element.has("Time Period Name")) {
                return Kind.PERIODS;
            }
            if (element.has("Team Name")) {
                return Kind.TEAMS;
            }
        }
        return null;
    }
}
