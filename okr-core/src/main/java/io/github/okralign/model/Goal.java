package io.github.okralign.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An {@link Objective} or a {@link KeyResult}: a vertex of the alignment graph
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>).
 */
public sealed interface Goal permits Objective, KeyResult {

    /** {@return the goal's id, unique across the objectives and key results of a set and never blank} */
    String id();

    /** {@return what the goal says} */
    String title();

    /** {@return the id of the {@link Person} who answers for the goal, or empty} */
    Optional<String> owner();

    /** {@return the work that the goal takes, at least 0, in any unit used throughout the set, or empty} */
    OptionalDouble effort();

    /** {@return the links from this goal to others, in any state, in document order, immutable} */
    List<Alignment> alignments();

    /** {@return the ids of the {@link Person}s who own the goal beside its {@link #owner()}, in document order} */
    List<String> coOwners();

    /** {@return what keeps the goal from moving, resolved or not, in document order} */
    List<Blocker> blockers();

    /** {@return what was said about the goal, in document order} */
    List<Comment> comments();

    /** {@return what else is kept on the goal, possibly nothing} */
    Extensions extensions();
}
