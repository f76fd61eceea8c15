package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;

/** How much heap an analysis keeps beside its set: what is used after collection, with and without it. */
final class Memory {

    private static final int COLLECTIONS = 6;

    private Memory() {}

    /** The bytes that an organisation of so many objectives keeps beyond its set, for each objective. */
    static double perObjective(int size) throws InterruptedException {
        OkrSet okrs = OrgModel.of(Org.of(size));
        long before = used();
        Analysis analysis = Analysis.of(okrs);
        long after = used();
        if (analysis.okrSet() != okrs) {
            throw new IllegalStateException("kept alive until here");
        }
        return (after - before) / (double) size;
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
