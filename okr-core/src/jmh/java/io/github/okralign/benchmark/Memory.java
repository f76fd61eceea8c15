package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;

/** How much heap an analysis keeps beside its set, and a version beside the one before: what is used after collection. */
final class Memory {

    private static final int COLLECTIONS = 6;
    private static final int VERSIONS = 10_000;
    private static final int GOALS_OF_AN_OBJECTIVE = 4;

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

    /** The bytes that a version keeps beside the one before it, each after one check-in, with the changed set in it. */
    static double perVersion(int goals) throws InterruptedException {
        Org org = Org.of(goals / GOALS_OF_AN_OBJECTIVE);
        CheckIns checkIns = new CheckIns(org);
        Analysis[] versions = new Analysis[VERSIONS];
        Analysis latest = Analysis.of(OrgModel.of(org));
        long before = used();
        for (int i = 0; i < VERSIONS; i++) {
            checkIns.next();
            latest = latest.checkIn(checkIns.id(), CheckIns.DATE, checkIns.value());
            versions[i] = latest;
        }
        long after = used();
        if (versions[0] == versions[VERSIONS - 1]) {
            throw new IllegalStateException("kept alive until here");
        }
        return (after - before) / (double) VERSIONS;
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
