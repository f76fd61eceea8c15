package io.github.okralign.review;

import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.GoalProgress;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a review says of one objective: its grade, and what to do with it
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). Immutable
 * and thread-safe.
 */
public final class Grade {

    private static final int CHRONIC_FROM = 2;

    private final Objective objective;
    private final GoalProgress numbers;
    private final double stretch;
    private final boolean ended;
    private final int timesCarried;

    /**
     * A grade.
     *
     * @param objective the objective
     * @param numbers its progress and what belongs to it
     * @param stretch the progress at which it counts as reached
     * @param ended whether its time is over
     * @param timesCarried how often it was carried over
     */
    Grade(Objective objective, GoalProgress numbers, double stretch, boolean ended, int timesCarried) {
        this.objective = objective;
        this.numbers = numbers;
        this.stretch = stretch;
        this.ended = ended;
        this.timesCarried = timesCarried;
    }

    /**
     * The objective that is graded.
     *
     * @return the id of an objective
     */
    public String objective() {
        return objective.id();
    }

    /**
     * The grade as a number: the progress as it counts, which is the owner's word where there is one.
     *
     * @return the progress, possibly unknown
     */
    public Progress progress() {
        return numbers.progress();
    }

    /**
     * What was computed, where the owner's word stands in its place: a score, or progress set by hand.
     *
     * @return the roll-up of the contributors, possibly unknown, or empty if nothing overrides it
     */
    public Optional<Progress> computed() {
        return numbers.computed();
    }

    /**
     * By how much the owner's word is above what was computed.
     *
     * @return the difference as a ratio, negative where the owner is stricter; empty where nothing is overridden or
     *     nothing could be computed
     */
    public OptionalDouble difference() {
        Progress computed = numbers.computed().orElse(Progress.UNKNOWN);
        return computed.isKnown() ? OptionalDouble.of(progress().ratio() - computed.ratio()) : OptionalDouble.empty();
    }

    /**
     * The band of the grade.
     *
     * @return the band, or empty if the progress is unknown
     */
    public Optional<Band> band() {
        return progress().isKnown() ? Optional.of(Band.of(progress().ratio())) : Optional.empty();
    }

    /**
     * Whether a promise was broken, which asks for a post-mortem.
     *
     * @return true for a committed objective that is closed, or whose cycle's last day has passed, and that is known to be
     *     below its target
     */
    public boolean isMissedCommitted() {
        return ended
                && objective.commitment() == Commitment.COMMITTED
                && progress().isKnown()
                && !isReached();
    }

    /**
     * How often the objective was carried over, as far as the review can see: once if it has a lineage, and once more for
     * each ancestor that is in this set or in an earlier one and has a lineage itself.
     *
     * @return the number of times, at least 0
     */
    public int timesCarried() {
        return timesCarried;
    }

    /**
     * What to do with the objective.
     *
     * @return the suggestion
     */
    public Suggestion suggestion() {
        if (isReached()) {
            return Suggestion.CLOSE;
        } else if (timesCarried >= CHRONIC_FROM) {
            return Suggestion.CHRONIC;
        }
        return band().filter(band -> band != Band.RED).isPresent() ? Suggestion.RECALIBRATE : Suggestion.DECIDE;
    }

    private boolean isReached() {
        return progress().isKnown() && progress().ratio() >= stretch;
    }

    /**
     * Why the suggestion is made, and what it means, for people.
     *
     * @return a sentence that begins with where the objective stands; not meant to be parsed
     */
    public String reason() {
        String target = percent(stretch);
        return switch (suggestion()) {
            case CLOSE -> "reached: " + progress() + " of the " + target + " that count as success";
            case CHRONIC ->
                standing(stretch) + " after being carried over " + timesCarried
                        + " times: split it, hand it on or let it go";
            case DECIDE -> standing(.4) + ": decide whether it is still wanted";
            case RECALIBRATE ->
                standing(stretch) + " of " + target + ": carry it over with a target or a term that fits";
        };
    }

    /** Where it stands, in words that never round up what falls short. */
    private String standing(double limit) {
        if (!progress().isKnown()) {
            return "nothing is known of its progress";
        }
        double ratio = progress().ratio();
        boolean roundsUp = ratio < limit && Math.round(ratio * 100) >= Math.round(limit * 100);
        return "at " + (roundsUp ? "just below " + percent(limit) : progress());
    }

    private static String percent(double ratio) {
        return Progress.ofRatio(ratio).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grade that
                && objective.equals(that.objective)
                && numbers.equals(that.numbers)
                && stretch == that.stretch
                && ended == that.ended
                && timesCarried == that.timesCarried;
    }

    @Override
    public int hashCode() {
        return Objects.hash(objective, numbers, stretch, ended, timesCarried);
    }

    @Override
    public String toString() {
        return "Grade(" + objective() + ", " + progress()
                + band().map(band -> ", " + band).orElse("") + ", " + suggestion() + ")";
    }
}
