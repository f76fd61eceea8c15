package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span of time in which goals are pursued, such as a quarter; both ends are inclusive. Immutable and thread-safe. */
public final class Cycle {

    private final String id;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final @Nullable String parent;

    private Cycle(String id, @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String parent) {
        this.id = checkNotNull(id, "id");
        this.start = start;
        this.end = end;
        this.parent = parent;
    }

    /**
     * A cycle without dates.
     *
     * @param id the cycle's id
     * @return a cycle without start, end and parent
     */
    public static Cycle of(String id) {
        return new Cycle(id, null, null, null);
    }

    /**
     * This cycle with a first day.
     *
     * @param startInclusive the first day
     * @return a copy that starts there
     */
    public Cycle from(LocalDate startInclusive) {
        return new Cycle(id, checkNotNull(startInclusive, "startInclusive"), end, parent);
    }

    /**
     * This cycle with a last day.
     *
     * @param endInclusive the last day
     * @return a copy that ends there
     */
    public Cycle until(LocalDate endInclusive) {
        return new Cycle(id, start, checkNotNull(endInclusive, "endInclusive"), parent);
    }

    /**
     * This cycle within a longer one.
     *
     * @param newParent the id of the longer cycle
     * @return a copy with the parent
     */
    public Cycle within(String newParent) {
        return new Cycle(id, start, end, checkNotNull(newParent, "newParent"));
    }

    /** {@return the cycle's id, unique among cycles} */
    public String id() {
        return id;
    }

    /** {@return the first day, inclusive, or empty} */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /** {@return the last day, inclusive, or empty} */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /** {@return the id of the longer {@link Cycle} that this one is part of, or empty} */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cycle that
                && id.equals(that.id)
                && Objects.equals(start, that.start)
                && Objects.equals(end, that.end)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, start, end, parent);
    }

    @Override
    public String toString() {
        return "Cycle(" + id + ")";
    }
}
