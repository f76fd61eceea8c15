package io.github.okralign.json.imports.text;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.draft.Assembly;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.FileLabels;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.loose.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads OKRs that a team keeps as a Markdown list, by this grammar; every line that it does not cover is listed:
 *
 * <pre>
 * heading      one to six #, a title; "O1: …" and "Objective: …" lose their label
 * objective    a heading that bullets follow before the next heading, or a top bullet that begins with "O1:" or "Objective:"
 * group        a heading that another heading follows; such as 2026-Q2, Q2 2026 or H1 2026 it is the cycle of what follows
 * key result   a bullet (-, *, + or 1.) below an objective; "KR1: …" and "Key result: …" lose their label
 * check box    [x] done, [ ] not done, before the title of a key result
 * score        at the end of a title, after a dash, a colon or in brackets:
 *              0.7   70%   7/10   done   not started
 * owner        &#64;name, anywhere in a title
 * tag          #word, anywhere in a title
 * </pre>
 *
 * <p>The score of an objective is what the text claims of its key results.
 */
public final class OkrTextImport {

    private OkrTextImport() {}

    /**
     * Reads a file.
     *
     * @param path the file
     * @param options what becomes of people and titles, the day and the preset
     * @return the set, the lines that were not understood, and its numbers reconciled
     * @throws ImportRefusedException if it has no objective or exceeds a limit
     * @throws IOException if reading fails
     */
    public static ImportResult read(Path path, ImportOptions options) throws IOException {
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        Notes notes = new Notes();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = ImportFiles.bytes(in, options.limits());
            String text = Texts.of(new ImportFile(name, new FileLabels(options).of(name), bytes), notes);
            return read(name, text, options, notes);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what the text is called
     * @param text the text
     * @param options what becomes of people and titles, the day and the preset
     * @return the set, the lines that were not understood, and its numbers reconciled
     * @throws ImportRefusedException if it has no objective or exceeds a limit
     */
    public static ImportResult read(String name, String text, ImportOptions options) {
        return read(name, checkNotNull(text, "text"), checkNotNull(options, "options"), new Notes());
    }

    private static ImportResult read(String name, String text, ImportOptions options, Notes notes) {
        SetDraft set = new SetDraft(options, notes);
        new OkrTextReader(set, new FileLabels(options).of(name)).read(text);
        if (set.goals().isEmpty()) {
            throw new ImportRefusedException(
                    "there is no objective in it; it must have a heading with bullets below it");
        }
        return Assembly.of(set, options.preset());
    }
}
