package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Analyses of 10,000 tenants of 300 objectives, by one thread and by two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class ManyTenants {

    private static final int TENANTS = 10_000;
    private static final int DIFFERENT = 500;

    private final OkrSet[] tenants = new OkrSet[TENANTS];

    @Setup(Level.Trial)
    public void prepare() {
        for (int i = 0; i < DIFFERENT; i++) {
            tenants[i] = OrgModel.of(Org.of(300, i));
        }
        for (int i = DIFFERENT; i < TENANTS; i++) {
            tenants[i] = tenants[i % DIFFERENT];
        }
    }

    @Benchmark
    @Threads(1)
    public Object oneThread() {
        return any();
    }

    @Benchmark
    @Threads(2)
    public Object twoThreads() {
        return any();
    }

    private Analysis any() {
        return Analysis.of(tenants[ThreadLocalRandom.current().nextInt(TENANTS)]);
    }
}
