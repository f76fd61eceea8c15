package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.okralign.message.MessageText;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal has come: a ratio of which 1 means that the target is reached, or unknown, which is never 0
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>). Immutable and
 * thread-safe.
 */
public final class Progress implements Comparable<Progress> {

    /** The progress of a goal of which nothing is known. */
    public static final Progress UNKNOWN = new Progress(Double.NaN);

    private final double ratio;

    private Progress(double ratio) {
        this.ratio = ratio;
    }

    /**
     * A progress given as a ratio.
     *
     * @param ratio the ratio; 1 is the target
     * @return the progress
     * @throws IllegalArgumentException if the ratio is not finite
     */
    public static Progress ofRatio(double ratio) {
        if (!Double.isFinite(ratio)) { // the engine makes one for every goal, so nothing is boxed for a check
            throw new IllegalArgumentException("ratio (" + ratio + ") must be a finite number");
        }
        return new Progress(ratio + 0.0);
    }

    /**
     * A progress given in percent.
     *
     * @param percent the percentage; 100 is the target
     * @return the progress
     * @throws IllegalArgumentException if the percentage is not finite
     */
    public static Progress ofPercent(double percent) {
        checkArgument(Double.isFinite(percent), "percent (%s) must be a finite number", percent);
        return new Progress(percent / 100 + 0.0);
    }

    /**
     * Whether there is a number at all.
     *
     * @return false for {@link #UNKNOWN} only
     */
    public boolean isKnown() {
        return !Double.isNaN(ratio);
    }

    /**
     * The progress as a ratio.
     *
     * @return the ratio; 1 is the target
     * @throws IllegalStateException if the progress is unknown
     */
    public double ratio() {
        if (!isKnown()) {
            throw new IllegalStateException("the progress is unknown; ask isKnown() or asOptional() first");
        }
        return ratio;
    }

    /**
     * The progress in percent.
     *
     * @return the percentage; 100 is the target
     * @throws IllegalStateException if the progress is unknown
     */
    public double percent() {
        return ratio() * 100;
    }

    /**
     * The progress as a ratio that may be absent.
     *
     * @return the ratio, or empty if it is unknown
     */
    public OptionalDouble asOptional() {
        return isKnown() ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /** {@return the ratio that a builder takes over, or null where there is none} */
    static @Nullable Double ratioOrNull(@Nullable Progress progress) {
        return progress == null || !progress.isKnown() ? null : (Double) progress.ratio;
    }

    /** Orders by ratio; unknown comes last. */
    @Override
    public int compareTo(Progress other) {
        return Double.compare(ratio, other.ratio);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Progress that && Double.compare(ratio, that.ratio) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(ratio);
    }

    /**
     * The progress for people: whole percent such as {@code "33 %"}, {@code "1.23e20 %"} where that has too many digits, or
     * {@code "unknown"}.
     */
    @Override
    public String toString() {
        return isKnown() ? MessageText.percent(ratio) : "unknown";
    }
}
