package io.github.okralign.engine.clock;

import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.pace.Pace;
import java.util.OptionalDouble;

/**
 * A pace as the engine computes with it: NaN stands for what is unknown.
 *
 * @param expectedOrNaN the expected progress
 * @param paceOrNaN the pace
 * @param gapOrNaN expected progress less progress
 */
public record PaceFigures(double expectedOrNaN, double paceOrNaN, double gapOrNaN) implements Pace {

    /** The pace of a goal of which nothing can be expected. */
    public static final PaceFigures NONE = new PaceFigures(Double.NaN, Double.NaN, Double.NaN);

    /**
     * The pace of a goal that is rolled up, from what is expected of the contributors of which something is, and the
     * progress of exactly these; there is none where nothing is expected yet.
     */
    public static PaceFigures rolledUp(double expectedOrNaN, double comparableOrNaN) {
        return expectedOrNaN > 0
                ? new PaceFigures(expectedOrNaN, comparableOrNaN / expectedOrNaN, expectedOrNaN - comparableOrNaN)
                : new PaceFigures(expectedOrNaN, Double.NaN, Double.NaN);
    }

    boolean isKnown() {
        return !Double.isNaN(paceOrNaN);
    }

    @Override
    public OptionalDouble expected() {
        return Unknown.toOptional(expectedOrNaN);
    }

    @Override
    public OptionalDouble pace() {
        return Unknown.toOptional(paceOrNaN);
    }

    @Override
    public OptionalDouble gap() {
        return Unknown.toOptional(gapOrNaN);
    }

    @Override
    public String toString() {
        return "Pace(expected " + text(expectedOrNaN) + ", pace " + text(paceOrNaN) + ", gap " + text(gapOrNaN) + ")";
    }

    private static String text(double numberOrNaN) {
        return Double.isNaN(numberOrNaN) ? "unknown" : Double.toString(numberOrNaN);
    }
}
