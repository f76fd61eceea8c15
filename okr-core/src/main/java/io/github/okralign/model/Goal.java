package io.github.okralign.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An {@link Objective} or a {@link KeyResult}: a vertex of the alignment graph (semantics, section 1). */
public sealed interface Goal permits Objective, KeyResult {

    /**
     * The goal's id, unique across the objectives and key results of a set.
     *
     * @return the id, never blank
     */
    String id();

    /**
     * What the goal says.
     *
     * @return the title
     */
    String title();

    /**
     * The person who answers for the goal.
     *
     * @return the id of a {@link Person}, or empty
     */
    Optional<String> owner();

    /**
     * The work that the goal takes, in any unit that the organisation uses throughout.
     *
     * @return the effort, at least 0, or empty where none is given
     */
    OptionalDouble effort();

    /**
     * The goal's alignments to other goals, in any state, in document order.
     *
     * @return an immutable list of the links that start here
     */
    List<Alignment> alignments();
}
