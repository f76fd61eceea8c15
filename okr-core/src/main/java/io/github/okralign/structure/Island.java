package io.github.okralign.structure;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Two or more objectives that are linked with each other and with no strategic one
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>). Immutable
 * and thread-safe.
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
