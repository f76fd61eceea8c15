package io.github.okralign.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One verb over one shape in sizes that double: whether it grows faster than n·log n, where n is what is given and what
 * comes back. The step that counts is from a quarter of the largest size to the largest; what is small at the largest
 * size is not judged.
 */
record Growth(Verb verb, Shape shape, List<Measurement> sizes) {

    private static final long LEAST_NANOS = 1_000_000;
    private static final long LEAST_BYTES = 128_000;
    /** Caches, collections and neighbours on the machine; bytes do not waver. */
    private static final double TIME_TOLERANCE = 1.7;

    private static final double BYTES_TOLERANCE = 1.15;

    /** What there is to say of a growth. */
    enum Verdict {
        SMALL,
        FINE,
        /** Faster than what is given, not faster than what comes back. */
        ANSWER,
        FLAGGED
    }

    /** The better of two measurements of the same. */
    Growth or(Growth other) {
        List<Measurement> better = new ArrayList<>();
        for (int i = 0; i < Math.min(sizes.size(), other.sizes.size()); i++) {
            better.add(sizes.get(i).or(other.sizes.get(i)));
        }
        return new Growth(verb, shape, better);
    }

    Measurement largest() {
        return sizes.get(sizes.size() - 1);
    }

    private Measurement quarter() {
        return sizes.get(Math.max(0, sizes.size() - 3));
    }

    Verdict time() {
        return verdict(Measurement::nanos, LEAST_NANOS, TIME_TOLERANCE);
    }

    Verdict bytes() {
        return verdict(Measurement::bytes, LEAST_BYTES, BYTES_TOLERANCE);
    }

    private Verdict verdict(ToLongFunction<Measurement> of, long least, double tolerance) {
        if (of.applyAsLong(largest()) < least) {
            return Verdict.SMALL;
        }
        double grown = grown(of);
        if (grown <= tolerance * nLogN(largest().input()) / nLogN(quarter().input())) {
            return Verdict.FINE;
        }
        double withAnswer =
                tolerance * nLogN(largest().answer()) / nLogN(quarter().answer());
        return grown <= withAnswer ? Verdict.ANSWER : Verdict.FLAGGED;
    }

    private static double nLogN(long n) {
        return n * Math.log(n + 1.);
    }

    private double grown(ToLongFunction<Measurement> of) {
        return of.applyAsLong(largest()) / Math.max(1., of.applyAsLong(quarter()));
    }

    /** 1 where the time grows as n does, 2 where it grows as n². */
    double timeExponent() {
        return exponent(Measurement::nanos);
    }

    /** The same for the bytes. */
    double bytesExponent() {
        return exponent(Measurement::bytes);
    }

    private double exponent(ToLongFunction<Measurement> of) {
        return Math.log(grown(of))
                / Math.log(largest().input() / (double) quarter().input());
    }
}
