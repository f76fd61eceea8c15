package io.github.okralign.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A made-up organisation as plain arrays, from which the model and every peer are built; the same size gives the same
 * organisation. Objectives are in document order, each after those that it contributes to: level by level from the top,
 * siblings beside each other.
 *
 * <ul>
 *   <li>Six levels up to 1,000 objectives, seven above. A level has {@value #FAN_OUT} times the objectives of the one
 *       before it, each of which picks its parent at random. There are as many top-level branches as it takes.
 *   <li>One in five has a second parent, usually in its own branch; {@value #CROSSING} of these (1–3 % of links) lead to
 *       another branch. One in a hundred below the top has no parent.
 *   <li>Three key results each. Half have numbers: nine in ten of those go from a baseline to a target, one in ten keeps a
 *       limit; one in eleven was never checked in, which makes a limit unknown. Of 95 real ones the mean was .41, 12 were
 *       below 0 and 6 above 1; so are these. The other half is without numbers: four milestones, or done or not.
 *   <li>Weights are uniform in [0.5, 3).
 * </ul>
 */
final class Org {

    static final byte CHANGE = 0;
    static final byte AT_LEAST = 1;
    static final byte BINARY = 2;
    static final byte MILESTONES = 3;

    private static final long SEED = 20_260_515;
    private static final double FAN_OUT = 3.3;
    private static final double SECOND_PARENT = 0.2;
    private static final double CROSSING = 0.12;
    private static final double ORPHANS = 0.01;
    private static final int KEY_RESULTS = 3;

    /** The number of objectives. */
    final int size;

    /** The level of each objective, 0 at the top. */
    final int[] level;
    /** The top-level objective from which each objective's first parents descend. */
    final int[] branch;

    /** Where the key results of each objective begin; one place more than there are objectives. */
    final int[] keyResultStart;

    final double[] keyResultWeight;
    final byte[] kind;
    /** The progress of each key result before clamping, or NaN if it was never checked in. */
    final double[] raw;

    /** Where the links from each objective begin; one place more than there are objectives. */
    final int[] linkStart;

    final int[] linkTarget;
    final double[] linkWeight;

    private Org(int[] level, int[] branch, int[] linkStart, int[] linkTarget, int keyResults, SplittableRandom random) {
        this.size = level.length;
        this.level = level;
        this.branch = branch;
        this.linkStart = linkStart;
        this.linkTarget = linkTarget;
        this.linkWeight = weights(linkTarget.length, random);
        this.keyResultStart = new int[size + 1];
        for (int i = 0; i < size; i++) {
            keyResultStart[i + 1] = keyResultStart[i] + keyResults;
        }
        int count = keyResultStart[size];
        this.keyResultWeight = weights(count, random);
        this.kind = new byte[count];
        this.raw = new double[count];
        for (int i = 0; i < count; i++) {
            kind[i] = kind(random);
            raw[i] = raw(kind[i], random);
        }
    }

    /** An organisation of so many objectives. */
    static Org of(int size) {
        return of(size, SEED);
    }

    /** One of many organisations of so many objectives. */
    static Org of(int size, long seed) {
        return new Cascade(size, new SplittableRandom(seed)).org();
    }

    /** Objectives in one line, each contributing to the one before it, with a key result each. */
    static Org chain(int size) {
        int[] linkStart = new int[size + 1];
        int[] linkTarget = new int[size - 1];
        int[] level = new int[size];
        for (int i = 1; i < size; i++) {
            linkStart[i + 1] = i;
            linkTarget[i - 1] = i - 1;
            level[i] = i;
        }
        return new Org(level, new int[size], linkStart, linkTarget, 1, new SplittableRandom(SEED));
    }

    /** One objective to which so many others contribute, with a key result each. */
    static Org star(int contributors) {
        int[] linkStart = new int[contributors + 2];
        int[] level = new int[contributors + 1];
        for (int i = 1; i <= contributors; i++) {
            linkStart[i + 1] = i;
            level[i] = 1;
        }
        return new Org(
                level, new int[contributors + 1], linkStart, new int[contributors], 1, new SplittableRandom(SEED));
    }

    private static double[] weights(int count, SplittableRandom random) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = random.nextDouble(0.5, 3);
        }
        return weights;
    }

    private static byte kind(SplittableRandom random) {
        double dice = random.nextDouble();
        return dice < 0.45 ? CHANGE : dice < 0.5 ? AT_LEAST : dice < 0.75 ? BINARY : MILESTONES;
    }

    private static double raw(byte kind, SplittableRandom random) {
        double dice = random.nextDouble();
        return switch (kind) {
            case BINARY -> dice < 0.4 ? Double.NaN : dice < 0.75 ? 1 : 0;
            case MILESTONES -> random.nextInt(5) / 4.0;
            case AT_LEAST -> dice < 1.0 / 11 ? Double.NaN : random.nextInt(3) / 2.0;
            default -> dice < 1.0 / 11 ? Double.NaN : change(random);
        };
    }

    /** Progress from a baseline to a target as it really is: not always between the two. */
    private static double change(SplittableRandom random) {
        double dice = random.nextDouble();
        double place = random.nextDouble();
        if (dice < 12 / 95.0) {
            return -0.5 * place;
        }
        return dice < 18 / 95.0 ? 1 + 0.5 * place : Math.pow(place, 1.25);
    }

    /** The progress of a key result as it counts: NaN if unknown, 0 if it was never checked in. */
    double progress(int keyResult) {
        if (Double.isNaN(raw[keyResult])) {
            return kind[keyResult] == AT_LEAST ? Double.NaN : 0;
        }
        return Math.max(0, Math.min(1, raw[keyResult]));
    }

    /** Whether the progress of a key result rests on a report. */
    boolean reported(int keyResult) {
        return !Double.isNaN(raw[keyResult]);
    }

    /** The value from which a key result of kind {@link #CHANGE} sets out. */
    double baseline(int keyResult) {
        return Math.floorMod(keyResult * 31L, 1000);
    }

    /** The value that a key result of kind {@link #CHANGE} is to reach; one in two falls. */
    double target(int keyResult) {
        double distance = 100 + Math.floorMod(keyResult * 17L, 900);
        return keyResult % 2 == 0 ? baseline(keyResult) + distance : baseline(keyResult) - distance;
    }

    /** The objective of a key result. */
    int objective(int keyResult) {
        return keyResult / (keyResultStart[1] - keyResultStart[0]);
    }

    static String objectiveId(int objective) {
        return "o" + objective;
    }

    String keyResultId(int keyResult) {
        int objective = objective(keyResult);
        return "o" + objective + "." + (keyResult - keyResultStart[objective] + 1);
    }

    /** Deals out parents, level by level. */
    private static final class Cascade {
        private final int size;
        private final SplittableRandom random;
        private final int[] start;
        private final int[] level;
        private final int[] branch;
        private final int[] linkStart;
        private int[] linkTarget;

        Cascade(int size, SplittableRandom random) {
            this.size = size;
            this.random = random;
            this.start = levelStarts(size, size <= 1000 ? 6 : 7);
            this.level = new int[size];
            this.branch = new int[size];
            this.linkStart = new int[size + 1];
            this.linkTarget = new int[2 * size];
        }

        private static int[] levelStarts(int size, int levels) {
            double all = (Math.pow(FAN_OUT, levels) - 1) / (FAN_OUT - 1);
            int[] start = new int[levels + 1];
            for (int i = 1; i <= levels; i++) {
                double above = (Math.pow(FAN_OUT, i) - 1) / (FAN_OUT - 1);
                start[i] = Math.max(start[i - 1] + 1, (int) Math.round(size * above / all));
            }
            return start;
        }

        Org org() {
            for (int i = 0; i < start[1]; i++) {
                branch[i] = i;
            }
            int links = 0;
            for (int at = 1; at < start.length - 1; at++) {
                int[] parents = random.ints(start[at + 1] - start[at], start[at - 1], start[at])
                        .sorted()
                        .toArray();
                for (int i = start[at]; i < start[at + 1]; i++) {
                    links = align(i, at, parents[i - start[at]], links);
                }
            }
            return new Org(level, branch, linkStart, Arrays.copyOf(linkTarget, links), KEY_RESULTS, random);
        }

        private int align(int objective, int at, int parent, int links) {
            level[objective] = at;
            branch[objective] = branch[parent];
            int end = links;
            if (random.nextDouble() >= ORPHANS) {
                linkTarget[end++] = parent;
                if (random.nextDouble() < SECOND_PARENT) {
                    int second = secondParent(at - 1, branch[parent]);
                    if (second != parent) {
                        linkTarget[end++] = second;
                    }
                }
            }
            linkStart[objective + 1] = end;
            return end;
        }

        private int secondParent(int at, int itsBranch) {
            if (random.nextDouble() < CROSSING) {
                return random.nextInt(start[at], start[at + 1]);
            }
            int from = firstOfBranch(at, itsBranch);
            int to = firstOfBranch(at, itsBranch + 1);
            return random.nextInt(from, to);
        }

        /** Within a level, branches follow each other in order. */
        private int firstOfBranch(int at, int wanted) {
            int low = start[at];
            int high = start[at + 1];
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (branch[middle] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
