package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;

/** From a draft to a result: links mended, weights read, shapes decided, the set built, its numbers reconciled. */
public final class Assembly {

    private Assembly() {}

    /**
     * Makes the set, of what holds together, and reconciles its numbers.
     *
     * @throws ImportRefusedException if there is no goal
     */
    public static ImportResult of(SetDraft set, Compatibility preset) {
        if (set.goals.isEmpty()) {
            throw new ImportRefusedException("there is no goal in it; it must have at least one");
        }
        new LinkRepair(set).repair();
        Families families = new Families(set, preset);
        new ShareReadings(set, families).resolve();
        Shapes shapes = new Shapes(set, families);
        shapes.decide();
        return new SetAssembler(set, preset, families, shapes).assemble();
    }
}
