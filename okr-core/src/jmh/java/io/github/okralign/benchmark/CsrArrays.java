package io.github.okralign.benchmark;

import java.util.Arrays;

/**
 * The limit: what one would write by hand for this one organisation and these numbers, as arrays of primitives with
 * objectives in contributor-before-target order, key results inline, aligned objectives by row. No ids, no kinds of
 * goals, no rules, no versions. Key results of unknown progress are NaN.
 */
final class CsrArrays {

    private final int size;
    private final int[] keyResultStart;
    private final double[] keyResultWeight;
    private final double[] keyResultProgress;
    private final boolean[] reported;
    private final int[] childStart;
    private final int[] child;
    private final double[] childWeight;
    private final int[] parentStart;
    private final int[] parent;
    /** For each key result of the organisation its place in these arrays. */
    private final int[] placeOf;

    /** The progress of each row. */
    final double[] progress;
    /** Progress, coverage, lower and upper bound of each row, side by side: measured to be faster than four arrays. */
    final double[] four;
    /** The four, then expected and comparable progress, and the share at risk. */
    final double[] seven;

    private final double[] expected;
    private final boolean[] atRisk;
    private final int[] waiting = new int[1024];

    CsrArrays(Org org) {
        size = org.size;
        int keyResults = org.kind.length;
        keyResultStart = new int[size + 1];
        keyResultWeight = new double[keyResults];
        keyResultProgress = new double[keyResults];
        reported = new boolean[keyResults];
        placeOf = new int[keyResults];
        childStart = new int[size + 1];
        child = new int[org.linkTarget.length];
        childWeight = new double[child.length];
        parentStart = new int[size + 1];
        parent = new int[child.length];
        progress = new double[size];
        four = new double[4 * size];
        seven = new double[7 * size];
        expected = new double[keyResults];
        atRisk = new boolean[keyResults];
        int place = 0;
        int links = 0;
        for (int row = 0; row < size; row++) {
            int objective = size - 1 - row;
            for (int i = org.keyResultStart[objective]; i < org.keyResultStart[objective + 1]; i++) {
                keyResultWeight[place] = org.keyResultWeight[i];
                keyResultProgress[place] = org.progress(i);
                reported[place] = org.reported(i);
                placeOf[i] = place++;
            }
            keyResultStart[row + 1] = place;
            for (int i = org.linkStart[objective]; i < org.linkStart[objective + 1]; i++) {
                parent[links++] = row(org.linkTarget[i]);
                childStart[row(org.linkTarget[i]) + 1]++;
            }
            parentStart[row + 1] = links;
        }
        for (int i = 1; i <= size; i++) {
            childStart[i] += childStart[i - 1];
        }
        int[] next = childStart.clone();
        for (int row = 0; row < size; row++) {
            int objective = size - 1 - row;
            for (int i = org.linkStart[objective]; i < org.linkStart[objective + 1]; i++) {
                int slot = next[row(org.linkTarget[i])]++;
                child[slot] = row;
                childWeight[slot] = org.linkWeight[i];
            }
        }
    }

    /** The row of an objective. */
    int row(int objective) {
        return size - 1 - objective;
    }

    /** One number for each objective. */
    double[] passOne() {
        for (int row = 0; row < size; row++) {
            progress[row] = one(row);
        }
        return progress;
    }

    private double one(int row) {
        double sum = 0;
        double weight = 0;
        for (int i = keyResultStart[row]; i < keyResultStart[row + 1]; i++) {
            double p = keyResultProgress[i];
            if (p == p) {
                sum += keyResultWeight[i] * p;
                weight += keyResultWeight[i];
            }
        }
        for (int i = childStart[row]; i < childStart[row + 1]; i++) {
            double p = progress[child[i]];
            if (p == p) {
                sum += childWeight[i] * p;
                weight += childWeight[i];
            }
        }
        return sum / weight;
    }

    /** Four numbers for each objective. */
    double[] passFour() {
        for (int row = 0; row < size; row++) {
            four(row);
        }
        return four;
    }

    /** Fills in what is expected of each key result, and whether it is at risk. */
    void expect(double[] expectedOf, boolean[] atRiskOf) {
        for (int i = 0; i < placeOf.length; i++) {
            expected[placeOf[i]] = expectedOf[i];
            atRisk[placeOf[i]] = atRiskOf[i];
        }
    }

    /** Seven numbers for each objective: the four, expected and comparable progress, and the share at risk. */
    double[] passSeven() {
        for (int row = 0; row < size; row++) {
            double known = 0;
            double sum = 0;
            double weight = 0;
            double coverage = 0;
            double lower = 0;
            double upper = 0;
            double risk = 0;
            double comparableWeight = 0;
            double comparable = 0;
            double expectedSum = 0;
            for (int i = keyResultStart[row]; i < keyResultStart[row + 1]; i++) {
                double p = keyResultProgress[i];
                double w = keyResultWeight[i];
                weight += w;
                if (p == p) {
                    known += w;
                    sum += w * p;
                    risk += atRisk[i] ? w : 0;
                }
                if (reported[i]) {
                    coverage += w;
                    lower += w * p;
                    upper += w * p;
                } else {
                    upper += w;
                }
                double e = expected[i];
                if (e == e) {
                    comparableWeight += w;
                    comparable += w * p;
                    expectedSum += w * e;
                }
            }
            for (int i = childStart[row]; i < childStart[row + 1]; i++) {
                int at = 7 * child[i];
                double p = seven[at];
                double w = childWeight[i];
                weight += w;
                if (p == p) {
                    known += w;
                    sum += w * p;
                    risk += w * seven[at + 6];
                }
                coverage += w * seven[at + 1];
                lower += w * seven[at + 2];
                upper += w * seven[at + 3];
                double e = seven[at + 4];
                if (e == e) {
                    comparableWeight += w;
                    comparable += w * seven[at + 5];
                    expectedSum += w * e;
                }
            }
            int at = 7 * row;
            seven[at] = sum / known;
            seven[at + 1] = coverage / weight;
            seven[at + 2] = lower / weight;
            seven[at + 3] = upper / weight;
            seven[at + 4] = expectedSum / comparableWeight;
            seven[at + 5] = comparable / comparableWeight;
            seven[at + 6] = risk / known;
        }
        return seven;
    }

    /** Computes a row's four numbers and says whether its progress or its lower bound changed. */
    private boolean four(int row) {
        double known = 0;
        double sum = 0;
        double weight = 0;
        double coverage = 0;
        double lower = 0;
        double upper = 0;
        for (int i = keyResultStart[row]; i < keyResultStart[row + 1]; i++) {
            double p = keyResultProgress[i];
            double w = keyResultWeight[i];
            weight += w;
            if (p == p) {
                known += w;
                sum += w * p;
            }
            if (reported[i]) {
                coverage += w;
                lower += w * p;
                upper += w * p;
            } else {
                upper += w;
            }
        }
        for (int i = childStart[row]; i < childStart[row + 1]; i++) {
            int at = 4 * child[i];
            double p = four[at];
            double w = childWeight[i];
            weight += w;
            if (p == p) {
                known += w;
                sum += w * p;
            }
            coverage += w * four[at + 1];
            lower += w * four[at + 2];
            upper += w * four[at + 3];
        }
        int at = 4 * row;
        double before = four[at];
        double lowerBefore = four[at + 2];
        four[at] = sum / known;
        four[at + 1] = coverage / weight;
        four[at + 2] = lower / weight;
        four[at + 3] = upper / weight;
        return four[at] != before || four[at + 2] != lowerBefore;
    }

    /** Reads what {@link #passOne} reads, and does nothing with it but add. */
    double sumOfBytes() {
        return sum(keyResultWeight)
                + sum(keyResultProgress)
                + sum(childWeight)
                + sum(progress)
                + sum(child)
                + sum(childStart)
                + sum(keyResultStart);
    }

    private static double sum(double[] values) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            one += values[i];
            two += values[i + 1];
            three += values[i + 2];
            four += values[i + 3];
        }
        for (; i < values.length; i++) {
            one += values[i];
        }
        return one + two + three + four;
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    /** Reports progress for a key result and updates one number of each objective above it in place. */
    int checkInOne(int objective, int keyResult, double newProgress) {
        return checkIn(objective, keyResult, newProgress, true);
    }

    /** Reports progress for a key result and updates four numbers of each objective above it in place. */
    int checkInFour(int objective, int keyResult, double newProgress) {
        return checkIn(objective, keyResult, newProgress, false);
    }

    private int checkIn(int objective, int keyResult, double newProgress, boolean one) {
        keyResultProgress[placeOf[keyResult]] = newProgress;
        reported[placeOf[keyResult]] = true;
        int count = 1;
        int visited = 0;
        waiting[0] = row(objective);
        while (count > 0) {
            int row = waiting[--count];
            visited++;
            if (one ? changesOne(row) : four(row)) {
                for (int i = parentStart[row]; i < parentStart[row + 1]; i++) {
                    count = insert(parent[i], count);
                }
            }
        }
        return visited;
    }

    private boolean changesOne(int row) {
        double before = progress[row];
        progress[row] = one(row);
        return progress[row] != before;
    }

    /** Keeps the waiting rows in descending order, so that the least is the last. There are few. */
    private int insert(int row, int count) {
        int at = count;
        while (at > 0 && waiting[at - 1] < row) {
            at--;
        }
        if (at > 0 && waiting[at - 1] == row) {
            return count;
        }
        System.arraycopy(waiting, at, waiting, at + 1, count - at);
        waiting[at] = row;
        return count + 1;
    }

    /** Progress of every objective in document order. */
    double[] progressByObjective() {
        double[] result = new double[size];
        Arrays.setAll(result, objective -> progress[row(objective)]);
        return result;
    }
}
