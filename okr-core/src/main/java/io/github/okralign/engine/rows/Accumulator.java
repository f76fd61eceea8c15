package io.github.okralign.engine.rows;

/**
 * What the aggregations need to know of a run of contributors: the sums of
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>, and the least of each
 * number. What does not count adds nothing. Written to while it is made and never afterwards.
 */
public final class Accumulator {

    /** The weight of the contributors whose progress is known. */
    public double knownWeight;

    public double progress;
    public double weight;
    public double coverage;
    public double lower;
    public double upper;
    public double risk;
    public double leastProgress = Double.POSITIVE_INFINITY;
    public double leastLower = Double.POSITIVE_INFINITY;
    public double leastUpper = Double.POSITIVE_INFINITY;
    /** The risk of the first contributor whose progress is the least. */
    public double riskOfLeast;
    // The same of those contributors of which something is expected.
    public double comparableWeight;
    public double comparable;
    public double expected;
    public double leastComparable = Double.POSITIVE_INFINITY;
    public double expectedOfLeast;

    /** Adds one contributor that counts; number by number, as an object for each would cost more than the sums. */
    public void add(
            double itsWeight,
            double itsProgress,
            double itsCoverage,
            double itsLower,
            double itsUpper,
            double itsExpected,
            double itsComparable,
            double itsRisk) {
        if (itsWeight == 0) {
            return; // shown, not counted
        }
        weight += itsWeight;
        coverage += itsWeight * itsCoverage;
        lower += itsWeight * itsLower;
        upper += itsWeight * itsUpper;
        leastLower = Math.min(leastLower, itsLower);
        leastUpper = Math.min(leastUpper, itsUpper);
        if (!Double.isNaN(itsProgress)) {
            knownWeight += itsWeight;
            progress += itsWeight * itsProgress;
            risk += itsWeight * itsRisk;
            least(itsProgress, itsRisk);
        }
        if (!Double.isNaN(itsExpected)) {
            comparableWeight += itsWeight;
            comparable += itsWeight * itsComparable;
            expected += itsWeight * itsExpected;
            leastComparable(itsComparable, itsExpected);
        }
    }

    /**
     * Adds the value of one contributor to those that are put together: {@link #progress} is their sum, {@link #upper} the
     * same with everything unreported at its target, {@link #knownWeight} the sum of their masses, and {@link #lower} the
     * weight of those that leave it open what they could be at most.
     */
    public void addValue(double itsWeight, double mass, SumValue value, double span, double raw, GoalFigures figures) {
        weight += itsWeight;
        knownWeight += mass;
        coverage += itsWeight * figures.coverage();
        progress += itsWeight * value.now();
        if (Double.isNaN(value.atTarget())) {
            lower += itsWeight;
        } else {
            upper += itsWeight * value.atTarget();
        }
        risk += mass * span * figures.risk();
        if (!Double.isNaN(figures.expected())) {
            comparableWeight += mass * span;
            comparable += mass * span * raw;
            expected += mass * span * figures.expected();
        }
    }

    private void least(double itsProgress, double itsRisk) {
        if (itsProgress < leastProgress) {
            leastProgress = itsProgress;
            riskOfLeast = itsRisk;
        }
    }

    private void leastComparable(double itsComparable, double itsExpected) {
        if (itsComparable < leastComparable) {
            leastComparable = itsComparable;
            expectedOfLeast = itsExpected;
        }
    }

    /** Adds what another run sums to. */
    public void add(Accumulator other) {
        knownWeight += other.knownWeight;
        progress += other.progress;
        weight += other.weight;
        coverage += other.coverage;
        lower += other.lower;
        upper += other.upper;
        risk += other.risk;
        comparableWeight += other.comparableWeight;
        comparable += other.comparable;
        expected += other.expected;
        leastLower = Math.min(leastLower, other.leastLower);
        leastUpper = Math.min(leastUpper, other.leastUpper);
        least(other.leastProgress, other.riskOfLeast);
        leastComparable(other.leastComparable, other.expectedOfLeast);
    }

    /** The numbers of a goal that takes the weighted mean of these contributors. */
    public GoalFigures mean(byte kind) {
        return new GoalFigures(
                anyKnown() ? progress / knownWeight : Double.NaN,
                any() ? coverage / weight : 0,
                any() ? lower / weight : 0,
                any() ? upper / weight : 1,
                anyComparable() ? expected / comparableWeight : Double.NaN,
                anyComparable() ? comparable / comparableWeight : Double.NaN,
                anyKnown() ? risk / knownWeight : 0,
                null,
                kind);
    }

    /** Whether any contributor has a known progress; weights are at least 1e-9. */
    public boolean anyKnown() {
        return knownWeight > 0;
    }

    /** Whether something is expected of any contributor. */
    public boolean anyComparable() {
        return comparableWeight > 0;
    }

    /** Whether any contributor counts at all. */
    public boolean any() {
        return weight > 0;
    }
}
