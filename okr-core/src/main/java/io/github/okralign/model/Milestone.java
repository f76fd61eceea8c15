package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a {@link Measure.Milestones} measure, done on a day or not yet. Immutable and thread-safe. */
public final class Milestone {

    private final @Nullable String id;
    private final @Nullable String title;
    private final double weight;
    private final @Nullable LocalDate done;

    private Milestone(@Nullable String id, @Nullable String title, double weight, @Nullable LocalDate done) {
        this.id = id;
        this.title = title;
        this.weight = weight;
        this.done = done;
    }

    /**
     * A milestone of weight 1 without id or title, not done.
     *
     * @return a milestone to derive others from
     */
    public static Milestone create() {
        return new Milestone(null, null, 1, null);
    }

    /**
     * A milestone of weight 1 that is not done.
     *
     * @param id the milestone's id, unique within its key result
     * @param title what has to be done
     * @return a milestone
     */
    public static Milestone of(String id, String title) {
        return create().withId(id).titled(title);
    }

    /**
     * This milestone with an id.
     *
     * @param newId the id, unique within its key result
     * @return a copy with the id
     */
    public Milestone withId(String newId) {
        return new Milestone(checkNotNull(newId, "newId"), title, weight, done);
    }

    /**
     * This milestone with a title.
     *
     * @param newTitle what has to be done
     * @return a copy with the title
     */
    public Milestone titled(String newTitle) {
        return new Milestone(id, checkNotNull(newTitle, "newTitle"), weight, done);
    }

    /**
     * This milestone with a weight.
     *
     * @param newWeight the weight among its siblings, within [1e-9, 1e9]
     * @return a copy with the weight
     */
    public Milestone weighing(double newWeight) {
        return new Milestone(id, title, newWeight, done);
    }

    /**
     * This milestone, done.
     *
     * @param day the day on which it was done
     * @return a copy that is done
     */
    public Milestone doneOn(LocalDate day) {
        return new Milestone(id, title, weight, checkNotNull(day, "day"));
    }

    /**
     * Whether the milestone counts as done on a day.
     *
     * @param day the day
     * @return whether it was done on that day or before
     */
    public boolean isDone(LocalDate day) {
        checkNotNull(day, "day");
        return done != null && !done.isAfter(day);
    }

    /** This milestone, done on a day or, where there is none, not done. */
    Milestone doneOnOrNot(@Nullable LocalDate day) {
        return new Milestone(id, title, weight, day);
    }

    /** By what a milestone is known again elsewhere: its id, else its title, else nothing. */
    String name() {
        return id != null ? id : title != null ? title : "";
    }

    /** {@return the milestone's id, unique within its key result, or empty} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** {@return what has to be done, or empty} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the weight among the milestones of the key result, within [1e-9, 1e9]; 1 by default} */
    public double weight() {
        return weight;
    }

    /** {@return the day on which it was done, or empty while it is not} */
    public Optional<LocalDate> done() {
        return Optional.ofNullable(done);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Milestone that
                && Objects.equals(id, that.id)
                && Objects.equals(title, that.title)
                && Double.compare(weight, that.weight) == 0
                && Objects.equals(done, that.done);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, weight, done);
    }

    @Override
    public String toString() {
        return "Milestone(" + (id != null ? id : title) + (done == null ? ")" : ", done " + done + ")");
    }
}
