package io.github.okralign.structure;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Two or more objectives that are linked with each other and with no strategic one (docs/semantics.md, "Alignment
 * structure"). Immutable and thread-safe.
 *
 * @param objectives the ids of the objectives, in document order
 */
public record Island(List<String> objectives) {

    /**
     * An island.
     *
     * @param objectives the ids of the objectives, in document order; copied
     */
    public Island {
        objectives = ImmutableList.copyOf(objectives);
    }
}
