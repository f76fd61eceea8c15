package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentType;

/**
 * How a set says that a child does not contribute to its parent. A weight of 0 is no weight of the model, so the child
 * supports its parent, and a key result of an objective to whose number it adds nothing becomes an objective by itself. All
 * of that decision is here.
 */
final class NoContribution {

    private NoContribution() {}

    /** Whether a key result may stay with an objective to which it does not contribute. */
    static boolean staysKeyResult() {
        return false;
    }

    /** Makes a link one that does not contribute. */
    static Alignment.Builder mark(Alignment.Builder link) {
        return link.type(AlignmentType.SUPPORTS);
    }

    static void note(SetDraft set, GoalDraft goal, ParentLink link) {
        set.notes.changed(
                Topic.NO_CONTRIBUTION,
                link.place,
                goal.id,
                "the goal does not contribute to \"" + link.parent + "\"; it supports it");
    }
}
