package io.github.okralign.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives other ids to what objectives refer to, or takes the references away.
 *
 * @param kind what the ids are of
 * @param ids tells for an id which other takes its place, or null to take the reference away; the id itself to leave it
 */
record ReferenceEdits(Kind kind, UnaryOperator<@Nullable String> ids) {

    /** What ids are of. */
    enum Kind {
        GOALS,
        PEOPLE,
        UNITS,
        CYCLES,
        VALUES
    }

    /** Takes references to some ids away. */
    static ReferenceEdits removing(Kind kind, Iterable<String> gone) {
        Set<String> all = ImmutableSet.copyOf(gone);
        return new ReferenceEdits(kind, id -> id != null && all.contains(id) ? null : id);
    }

    /** Gives other ids to some. */
    static ReferenceEdits renaming(Kind kind, Map<String, String> names) {
        return new ReferenceEdits(kind, id -> id == null ? null : names.getOrDefault(id, id));
    }

    /** The objective with other references; itself if there are none of these. */
    Objective of(Objective objective) {
        Objective.Builder builder = objective.toBuilder();
        builder.editReferences(this);
        Objective edited = builder.build();
        return edited.equals(objective) ? objective : edited;
    }

    /** An id that may be absent. */
    @Nullable
    String of(Kind its, @Nullable String id) {
        return its == kind ? ids.apply(id) : id;
    }

    /** An id that may be absent. */
    @Nullable
    String of(Kind its, Optional<String> id) {
        return of(its, id.orElse(null));
    }

    /** A list of ids, without those whose reference is taken away, and each once. */
    List<String> of(Kind its, List<String> all) {
        return its != kind
                ? all
                : all.stream().map(ids).filter(Objects::nonNull).distinct().collect(ImmutableList.toImmutableList());
    }

    /** A list of parts that refer to people. */
    <E> List<E> ofPeople(List<E> all, UnaryOperator<E> edit) {
        return kind != Kind.PEOPLE || all.isEmpty()
                ? all
                : all.stream().map(edit).collect(ImmutableList.toImmutableList());
    }
}
