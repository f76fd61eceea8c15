package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An earlier definition of a measure, with the last day on which it was in force
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). Its unit and
 * reading are those of the measure that it belongs to.
 *
 * @param <M> the kind of the measure
 * @param until the last day on which it was in force, inclusive
 * @param measure the definition, in full, without revisions of its own
 * @param extensions what else is kept here, possibly none
 */
public record Revision<M extends Measure>(LocalDate until, M measure, Extensions extensions) {

    /**
     * An earlier definition.
     *
     * @param until the last day on which it was in force, inclusive
     * @param measure the definition, in full
     * @param extensions what else is kept here, possibly none
     */
    public Revision {
        checkNotNull(until, "until");
        checkNotNull(measure, "measure");
        checkNotNull(extensions, "extensions");
    }

    /**
     * An earlier definition without extensions.
     *
     * @param until the last day on which it was in force, inclusive
     * @param measure the definition, in full
     */
    public Revision(LocalDate until, M measure) {
        this(until, measure, Extensions.NONE);
    }

    /** Revisions whose measures are made to follow the one that they belong to. */
    static <M extends Measure> ImmutableList<Revision<M>> following(
            List<Revision<M>> revisions, UnaryOperator<M> follow) {
        ImmutableList.Builder<Revision<M>> all = ImmutableList.builderWithExpectedSize(revisions.size());
        revisions.forEach(each -> all.add(new Revision<>(each.until, follow.apply(each.measure), each.extensions)));
        return all.build();
    }

    /** Revisions with one more after those that are there. */
    static <M extends Measure> ImmutableList<Revision<M>> plus(
            List<Revision<M>> revisions, LocalDate until, M measure) {
        return ImmutableList.<Revision<M>>builder()
                .addAll(revisions)
                .add(new Revision<>(until, measure))
                .build();
    }

    /** Whether two lists of earlier definitions make the same progress of the same reports. */
    static <M extends Measure> boolean defineSame(List<Revision<M>> some, List<Revision<M>> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).until.equals(others.get(i).until)
                    || !some.get(i).measure.definesSameAs(others.get(i).measure)) {
                return false;
            }
        }
        return true;
    }

    /** The earlier definition that was in force on a day, or null if it was none of these. */
    static <M extends Measure> @Nullable M inForceOn(List<Revision<M>> revisions, LocalDate day) {
        for (Revision<M> each : revisions) {
            if (!day.isAfter(each.until)) {
                return each.measure;
            }
        }
        return null;
    }
}
