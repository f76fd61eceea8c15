package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.OkrSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of an export. Immutable and thread-safe.
 *
 * @param set the goals, which hold together
 * @param notes all that was left out, changed, or could be read in more than one way, in the order in which it was found
 * @param reconciliation every claimed number beside the computed one
 */
public record ImportResult(OkrSet set, List<ImportNote> notes, Reconciliation reconciliation) {

    /**
     * A result.
     *
     * @param set the goals
     * @param notes all that was not taken over as it stands
     * @param reconciliation the claimed and the computed numbers
     */
    public ImportResult {
        checkNotNull(set, "set");
        notes = ImmutableList.copyOf(notes);
        checkNotNull(reconciliation, "reconciliation");
    }

    /**
     * How often something happened to what notes are about.
     *
     * @param kind what happened
     * @return the sum of the counts by topic, topics that did not occur left out
     */
    public Map<ImportNote.Topic, Integer> counts(ImportNote.Kind kind) {
        checkNotNull(kind, "kind");
        Map<ImportNote.Topic, Integer> counts = new EnumMap<>(ImportNote.Topic.class);
        for (ImportNote note : notes) {
            if (note.kind() == kind) {
                counts.merge(note.topic(), note.count(), Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
