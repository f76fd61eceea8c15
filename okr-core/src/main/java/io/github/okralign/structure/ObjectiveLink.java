package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * An alignment between two objectives, or between their key results. Immutable and thread-safe.
 *
 * @param from the id of the objective that it starts from
 * @param to the id of the objective that it leads to
 */
public record ObjectiveLink(String from, String to) {

    /**
     * A link.
     *
     * @param from the id of the objective that it starts from
     * @param to the id of the objective that it leads to
     */
    public ObjectiveLink {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
    }
}
