package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;

/** How a set says that a child does not contribute to its parent: by a weight of 0, which is shown and not counted. */
final class NoContribution {

    static final double WEIGHT = 0;

    private NoContribution() {}

    static void note(SetDraft set) {
        set.notes.count(
                ImportNote.Kind.CHANGED,
                Topic.NO_CONTRIBUTION,
                "links do not contribute; they have a weight of 0 in the set",
                1);
    }
}
