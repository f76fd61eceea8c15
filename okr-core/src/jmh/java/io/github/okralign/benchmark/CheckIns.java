package io.github.okralign.benchmark;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An endless stream of check-ins to random key results of kind {@link Org#CHANGE}, made beforehand so that picking one
 * costs next to nothing. Key results come round again with other values, so each check-in changes something.
 */
final class CheckIns {

    static final LocalDate DATE = OrgModel.AS_OF;

    private static final int PICKS = 1 << 16;
    private static final int VALUES = 65_521;

    private final String[] ids = new String[PICKS];
    private final int[] keyResults = new int[PICKS];
    private final int[] objectives = new int[PICKS];
    private final double[] baselines = new double[PICKS];
    private final double[] distances = new double[PICKS];
    private final double[] progress = new double[VALUES];
    private int pick = -1;
    private int value = -1;

    CheckIns(Org org) {
        this(org, 1, 0);
    }

    /** Key results of some objectives only, from one on. */
    CheckIns(Org org, long seed, int fromObjective) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PICKS; i++) {
            int keyResult;
            do {
                keyResult = random.nextInt(org.keyResultStart[fromObjective], org.kind.length);
            } while (org.kind[keyResult] != Org.CHANGE);
            ids[i] = org.keyResultId(keyResult);
            keyResults[i] = keyResult;
            objectives[i] = org.objective(keyResult);
            baselines[i] = org.baseline(keyResult);
            distances[i] = org.target(keyResult) - org.baseline(keyResult);
        }
        for (int i = 0; i < VALUES; i++) {
            progress[i] = random.nextDouble();
        }
    }

    /** Moves on to the next one. */
    void next() {
        pick = (pick + 1) & (PICKS - 1);
        value = value + 1 == VALUES ? 0 : value + 1;
    }

    String id() {
        return ids[pick];
    }

    int keyResult() {
        return keyResults[pick];
    }

    int objective() {
        return objectives[pick];
    }

    double progress() {
        return progress[value];
    }

    /** The value that gives the progress. */
    double value() {
        return baselines[pick] + progress[value] * distances[pick];
    }
}
