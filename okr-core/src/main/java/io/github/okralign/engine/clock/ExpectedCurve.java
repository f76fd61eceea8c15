package io.github.okralign.engine.clock;

import io.github.okralign.model.Measure;
import io.github.okralign.model.Phase;
import io.github.okralign.pace.PaceCurve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course that progress should take over a window: the policy's curve, or the phases of a measure, which are joined by
 * straight lines from (0, 0) to (1, 1).
 */
public final class ExpectedCurve {

    private final PaceCurve curve;
    /** Elapsed shares, from 0 to 1, where there are phases. */
    private final double @Nullable [] elapsed;

    private final double[] expected;

    private ExpectedCurve(PaceCurve curve, double @Nullable [] elapsed, double[] expected) {
        this.curve = curve;
        this.elapsed = elapsed;
        this.expected = expected;
    }

    public static ExpectedCurve of(PaceCurve curve) {
        return new ExpectedCurve(curve, null, new double[0]);
    }

    public static ExpectedCurve of(PaceCurve curve, Measure.Change measure, GoalWindow window) {
        List<Phase> phases = measure.phases();
        if (phases.isEmpty()) {
            return of(curve);
        }
        double[] elapsed = new double[phases.size() + 2];
        double[] expected = new double[phases.size() + 2];
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            elapsed[i + 1] = window.elapsed(phase.date());
            expected[i + 1] = (phase.value() - measure.baseline()) / (measure.target() - measure.baseline());
        }
        elapsed[phases.size() + 1] = 1;
        expected[phases.size() + 1] = 1;
        return new ExpectedCurve(curve, elapsed, expected);
    }

    /** The progress expected at an elapsed share in [0, 1]. */
    public double at(double u) {
        if (elapsed == null) {
            return curve.at(u);
        }
        int next = 1;
        while (next < elapsed.length - 1 && elapsed[next] < u) {
            next++;
        }
        return between(u, elapsed[next - 1], elapsed[next], expected[next - 1], expected[next]);
    }

    /** The last elapsed share in [0, 1] at which a progress in [0, 1] is what is expected. */
    public double inverse(double progress) {
        if (elapsed == null) {
            return curve.inverse(progress);
        }
        int previous = elapsed.length - 2;
        while (previous > 0 && expected[previous] > progress) {
            previous--;
        }
        return between(progress, expected[previous], expected[previous + 1], elapsed[previous], elapsed[previous + 1]);
    }

    private static double between(double x, double fromX, double toX, double fromY, double toY) {
        return toX == fromX ? toY : fromY + (x - fromX) / (toX - fromX) * (toY - fromY);
    }
}
