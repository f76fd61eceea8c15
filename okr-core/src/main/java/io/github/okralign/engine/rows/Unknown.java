package io.github.okralign.engine.rows;

import io.github.okralign.model.Progress;
import java.util.OptionalDouble;

/** The way out of the arrays, in which NaN stands for what is unknown, to the values that users see. */
public final class Unknown {

    private Unknown() {}

    /** A ratio as progress, NaN as {@link Progress#UNKNOWN}. */
    public static Progress toProgress(double ratioOrNaN) {
        return Double.isNaN(ratioOrNaN) ? Progress.UNKNOWN : Progress.ofRatio(ratioOrNaN);
    }

    /** A number as it is, NaN as nothing. */
    public static OptionalDouble toOptional(double numberOrNaN) {
        return Double.isNaN(numberOrNaN) ? OptionalDouble.empty() : OptionalDouble.of(numberOrNaN);
    }
}
