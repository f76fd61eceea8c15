package io.github.okralign.json.imports.asana;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Assembly;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseJson;
import io.github.okralign.json.imports.loose.Notes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads goals of Asana from saved responses of its API: a folder, zip archive or file of JSON, each as the API gave it, with
 * or without the {@code data} around it. Goals ({@code /goals}, {@code /goals/…}), their relationships
 * ({@code /goal_relationships}) and time periods are read; those responses must have been asked for all of their fields
 * ({@code opt_fields}), as compact ones say neither metric nor status.
 *
 * <p>A compact relationship does not name the goal that it supports. It is known then by the name of its file, which must
 * hold the goal's {@code gid}, such as {@code goal_relationships_12345.json}.
 */
public final class AsanaImport {

    private AsanaImport() {}

    /**
     * Reads saved responses with every default.
     *
     * @param path a folder, archive or file
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if there are no goals or a limit is exceeded
     * @throws IOException if reading fails
     */
    public static ImportResult read(Path path) throws IOException {
        return read(path, ImportOptions.DEFAULT);
    }

    /**
     * Reads saved responses.
     *
     * @param path a folder, archive or file
     * @param options what becomes of people and titles, the day and the limits
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if there are no goals or a limit is exceeded
     * @throws IOException if reading fails
     */
    public static ImportResult read(Path path, ImportOptions options) throws IOException {
        Notes notes = new Notes();
        return read(ImportFiles.read(path, options, notes, AsanaImport::isWanted), options, notes);
    }

    /**
     * Reads saved responses that are in memory.
     *
     * @param name what the file is called
     * @param bytes an archive or file
     * @param options what becomes of people and titles, the day and the limits
     * @return the set, what is not as it was, and its numbers reconciled
     * @throws ImportRefusedException if there are no goals or a limit is exceeded
     */
    public static ImportResult read(String name, byte[] bytes, ImportOptions options) {
        Notes notes = new Notes();
        checkNotNull(options, "options");
        return read(ImportFiles.read(name, bytes, options, notes, AsanaImport::isWanted), options, notes);
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".json");
    }

    private static ImportResult read(List<ImportFile> files, ImportOptions options, Notes notes) {
        LooseJson json = new LooseJson(options, notes);
        SetDraft set = new SetDraft(options, notes);
        AsanaReader reader = new AsanaReader(set);
        for (ImportFile file : files) {
            int others = 0;
            for (LooseElement element : json.elements(file)) {
                others += reader.read(element, file.name()) ? 0 : 1;
            }
            notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.BAD_ELEMENT,
                    "elements are neither goals, relationships nor time periods",
                    others);
        }
        if (set.goals().isEmpty()) {
            throw new ImportRefusedException(
                    "there is no goal of Asana in it; there must be saved responses of its API, with resource_type goal");
        }
        reader.finish();
        return Assembly.of(set, Compatibility.ASANA);
    }
}
