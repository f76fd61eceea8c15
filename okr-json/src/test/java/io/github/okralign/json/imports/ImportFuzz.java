package io.github.okralign.json.imports;

import io.github.okralign.Analysis;
import io.github.okralign.json.OkrJson;
import io.github.okralign.json.imports.asana.AsanaImport;
import io.github.okralign.json.imports.sheet.ColumnMapping;
import io.github.okralign.json.imports.sheet.CsvImport;
import io.github.okralign.json.imports.sheet.WorkbookImport;
import io.github.okralign.json.imports.text.OkrTextImport;
import io.github.okralign.json.imports.viva.VivaGoalsImport;
import io.github.okralign.model.OkrSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What must hold whatever the bytes: they are taken in as a set that holds together and can be written and read again, or
 * refused with a reason. The first byte says where they come from. Jazzer calls it in the profile {@code fuzz};
 * {@link ImportFuzzTest} calls it with what was found.
 */
public final class ImportFuzz {

    private static final ImportOptions OPTIONS =
            ImportOptions.DEFAULT.withLimits(new ImportLimits(4 << 20, 100, 500, 64));

    private ImportFuzz() {}

    /** Holds the promises for these bytes, or throws. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            byte[] export = Arrays.copyOfRange(bytes, 1, bytes.length);
            taken(bytes[0], export, OPTIONS);
            taken(bytes[0], export, OPTIONS.withPeople(People.DROP).withTitles(Titles.NUMBERS));
        }
    }

    /** Whether the bytes were taken in. */
    static boolean taken(byte from, byte[] export, ImportOptions options) {
        ImportResult result;
        try {
            result = read(from, export, options);
        } catch (ImportRefusedException e) {
            require(e.getMessage() != null && !e.getMessage().isBlank(), "refused without a reason");
            return false;
        }
        check(result);
        return true;
    }

    private static ImportResult read(byte from, byte[] export, ImportOptions options) {
        return switch (from) {
            case 'z' -> VivaGoalsImport.read("x.zip", export, options);
            case 'w' -> VivaGoalsImport.read("x.csv", export, options);
            case 'a' -> AsanaImport.read("x.json", export, options);
            case 'c' -> CsvImport.read("x.csv", export, ColumnMapping.known(), options);
            case 'x' -> WorkbookImport.read(export, ColumnMapping.known(), options);
            case 'm' -> OkrTextImport.read("x.md", new String(export, StandardCharsets.UTF_8), options);
            default -> VivaGoalsImport.read("objectives_1.json", export, options);
        };
    }

    static void check(ImportResult result) {
        OkrSet okrs = result.set();
        require(!okrs.objectives().isEmpty(), "a set without goals");
        require(OkrJson.read(OkrJson.write(okrs)).equals(okrs), "what is written reads back as another set");
        Reconciliation reconciliation = result.reconciliation();
        require(
                0 <= reconciliation.agreed() && reconciliation.agreed() <= reconciliation.compared(),
                "more agree than are compared");
        for (RollUpCheck check : reconciliation.checks()) {
            require(okrs.find(check.goal()).isPresent(), "a check of no goal: " + check);
            boolean silent = check.verdict() == RollUpCheck.Verdict.AGREES;
            require(silent == check.reason().isEmpty(), "no reason, or one too many: " + check);
        }
        for (ImportNote note : result.notes()) {
            require(!note.message().isBlank(), "a note that says nothing");
        }
        Analysis analysis = Analysis.of(okrs, okrs.asOf().orElse(LocalDate.EPOCH));
        okrs.goals().forEach(goal -> analysis.goal(goal.id()).health());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
