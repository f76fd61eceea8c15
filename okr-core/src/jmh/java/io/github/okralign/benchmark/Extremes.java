package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;
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
import org.openjdk.jmh.annotations.Warmup;

/** Goals of very many contributors, and very deep chains. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class Extremes {

    private Analysis star;
    private CheckIns checkIns;
    private OkrSet chain;
    private Analysis deep;

    @Setup(Level.Trial)
    public void prepare() {
        Org org = Org.star(100_000);
        star = Analysis.of(OrgModel.of(org));
        checkIns = new CheckIns(org, 1, 1);
        chain = OrgModel.of(Org.chain(1_000_000));
        deep = Analysis.of(chain);
    }

    @Benchmark
    public Object checkInBelowAStarOf100000() {
        checkIns.next();
        return star.checkIn(checkIns.id(), CheckIns.DATE, checkIns.value());
    }

    @Benchmark
    public Object analysisOfAChainOf1000000() {
        return Analysis.of(chain);
    }

    @Benchmark
    public Object explainTheTopOfAChainOf1000000() {
        return deep.goal(Org.objectiveId(0)).explain();
    }
}
