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

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final List<String> JSON = List.of(".json", ".jsonl", ".ndjson", ".json.txt");

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
        return export.read(ImportFiles.read(path, options, export.notes, VivaGoalsImport::isWanted));
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
        return export.read(ImportFiles.read(name, bytes, options, export.notes, VivaGoalsImport::isWanted));
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".csv") || JSON.stream().anyMatch(name::endsWith);
    }

    private ImportResult read(List<ImportFile> files) {
        LooseJson json = new LooseJson(options, notes);
        for (ImportFile file : files) {
            if (file.hasExtension("csv")) {
                Table table = CsvTables.read(file, notes);
                if (VivaCsv.isView(table)) {
                    views.add(table);
                } else {
                    notes.omitted(ImportNote.Topic.UNUSED_FILE, file.shown(), "", "the table is no view of Viva Goals");
                }
            } else {
                json.groups(file).forEach(group -> sort(file, group));
            }
        }
        LooseNumbers numbers = new LooseNumbers(options.locale());
        LooseDates dates = new LooseDates(options.datePattern().orElse(null), options.locale());
        SetDraft set = new SetDraft(options, notes);
        elements.values().forEach(all -> all.forEach(element -> element.texts(dates::learn)));
        VivaFields fields = new VivaFields(set, numbers, dates);
        VivaDirectory directory = new VivaDirectory(fields);
        VivaReports reports = new VivaReports(fields, directory);
        VivaJson reader = new VivaJson(fields, directory);
        VivaAssembly assembly = new VivaAssembly(set, numbers);
        directory.teams(all(Kind.TEAMS));
        directory.users(all(Kind.USERS));
        directory.periods(all(Kind.PERIODS));
        directory.tags(all(Kind.TAGS));
        reports.checkIns(all(Kind.CHECK_INS));
        reports.comments(all(Kind.COMMENTS));
        reader.goals(all(Kind.GOALS), assembly);
        if (!views.isEmpty() && !set.goals().isEmpty()) {
            notes.omitted(
                    ImportNote.Topic.UNUSED_FILE,
                    views.get(0).shown(),
                    "",
                    "there are JSON files, so views are not read");
        } else {
            views.forEach(view -> view.rows().forEach(row -> row.cells().forEach(dates::learn)));
            views.forEach(view -> new VivaCsv(set, dates).goals(view, assembly));
        }
        if (set.goals().isEmpty()) {
            throw new ImportRefusedException(
                    "there is no goal of Viva Goals in it; there must be files like objectives_1.json, or a view as CSV");
        }
        dates.tell(notes);
        return assembly.finish(reports);
    }

    private List<LooseElement> all(Kind kind) {
        return elements.getOrDefault(kind, List.of());
    }

    private void sort(ImportFile file, LooseJson.Group group) {
        List<LooseElement> found = group.elements();
        Kind kind = kind(file, group);
        if (kind == null) {
            if (!found.isEmpty()) {
                notes.omitted(
                        ImportNote.Topic.UNUSED_FILE,
                        file.shown(),
                        "",
                        "neither its name nor its fields are those of an export; its " + found.size()
                                + " elements are left out");
            }
            return;
        }
        elements.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(found);
    }

    /** What elements are: by their fields, else by the name of what holds them. */
    private static @Nullable Kind kind(ImportFile file, LooseJson.Group group) {
        for (LooseElement element : group.elements()) {
            Kind kind = kind(element);
            if (kind != null) {
                return kind;
            }
        }
        for (String name : List.of(LooseElement.key(group.name()), LooseElement.key(file.name()))) {
            for (Kind kind : Kind.values()) {
                if (name.contains(kind.word)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static @Nullable Kind kind(LooseElement element) {
        boolean titled = element.has("Title");
        if (titled
                && (element.has("Parent IDs")
                        || element.has("Outcome")
                        || element.has("Alignment")
                        || element.has("Progress and Status Configuration"))) {
            return Kind.GOALS;
        }
        if (element.has("CheckIn Date") || element.has("Check In Note") || element.has("Check In Owner")) {
            return Kind.CHECK_INS;
        }
        if (element.has("Time Period Name")) {
            return Kind.PERIODS;
        }
        if (element.has("Team Name")) {
            return Kind.TEAMS;
        }
        if (element.has("OKR ID") && !titled) {
            return element.has("Current Value") || element.has("Activity Date") ? Kind.CHECK_INS : Kind.COMMENTS;
        }
        return element.has("Email") && (element.has("Manager") || element.has("Teams")) ? Kind.USERS : null;
    }
}
