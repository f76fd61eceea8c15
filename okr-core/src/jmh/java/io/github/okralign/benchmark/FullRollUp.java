package io.github.okralign.benchmark;

import io.github.okralign.engine.EnginePass;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pass over an organisation whose key results are read already: the engine's, the limit's and the peers'. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class FullRollUp {

    @Param({"1000", "10000", "100000", "1000000"})
    private int size;

    @Param({"ENGINE", "LIMIT_SEVEN", "LIMIT_FOUR", "LIMIT_ONE", "BYTES", "OBJECTS", "JGRAPHT_DAG", "JGRAPHT_TOPOLOGICAL"
    })
    private Way way;

    private Runnable pass;

    /** Who computes. */
    public enum Way {
        ENGINE,
        LIMIT_SEVEN,
        LIMIT_FOUR,
        LIMIT_ONE,
        BYTES,
        OBJECTS,
        JGRAPHT_DAG,
        JGRAPHT_TOPOLOGICAL
    }

    private double sink;

    @Setup(Level.Trial)
    public void prepare() {
        Org org = Org.of(size);
        CsrArrays arrays = new CsrArrays(org);
        pass = switch (way) {
            case ENGINE -> {
                EnginePass engine = EnginePass.over(OrgModel.of(org), OrgModel.AS_OF);
                yield engine::run;
            }
            case LIMIT_SEVEN -> {
                EnginePass engine = EnginePass.over(OrgModel.of(org), OrgModel.AS_OF);
                arrays.expect(engine.expected(Peers.ids(org)), engine.atRisk(Peers.ids(org)));
                yield arrays::passSeven;
            }
            case LIMIT_FOUR -> arrays::passFour;
            case LIMIT_ONE -> arrays::passOne;
            case BYTES -> () -> sink += arrays.sumOfBytes();
            case OBJECTS -> {
                PlainObjects objects = new PlainObjects(org);
                yield objects::rollUp;
            }
            case JGRAPHT_DAG -> {
                JGraphTObjects objects = JGraphTObjects.acyclic(org);
                yield objects::rollUp;
            }
            case JGRAPHT_TOPOLOGICAL -> {
                JGraphTObjects objects = JGraphTObjects.topological(org);
                yield objects::rollUp;
            }
        };
    }

    @Benchmark
    public double pass() {
        pass.run();
        return sink;
    }
}
