package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.engine.EnginePass;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
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

/** From a set of objects to an analysis, and what its parts cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class WholeAnalysis {

    @Param({"10000", "100000", "1000000"})
    private int size;

    private OkrSet okrs;
    private EnginePass engine;
    private EnginePass timeless;
    private Analysis analysis;
    private OkrSet realigned;
    private List<Change.CheckedIn> batch;
    private final ForkJoinPool pool = new ForkJoinPool(2);

    @Setup(Level.Trial)
    public void prepare() {
        Org org = Org.of(size);
        okrs = OrgModel.of(org);
        engine = EnginePass.over(okrs, OrgModel.AS_OF);
        timeless = EnginePass.withoutTime(okrs, OrgModel.AS_OF);
        analysis = Analysis.of(okrs);
        String last = Org.objectiveId(size - 1);
        realigned = okrs.toBuilder()
                .updateObjective(last, o -> o.title("Moved").supports(Org.objectiveId(0)))
                .build();
        CheckIns checkIns = new CheckIns(org);
        batch = new ArrayList<>();
        for (int i = 0; i < 465; i++) {
            checkIns.next();
            batch.add(new Change.CheckedIn(checkIns.id(), CheckIn.of(CheckIns.DATE, checkIns.value())));
        }
    }

    @Benchmark
    public Object analysis() {
        return Analysis.of(okrs);
    }

    @Benchmark
    public Object analysisOnAPool() {
        return Analysis.of(okrs, OrgModel.AS_OF, AnalysisPolicy.MEDIUM, pool);
    }

    @Benchmark
    public Object rows() {
        return CompiledGraph.of(okrs);
    }

    @Benchmark
    public int rowsByHand() {
        return HandBuild.build(okrs);
    }

    @Benchmark
    public Object rollUp() {
        return engine.rollUp();
    }

    @Benchmark
    public Object rollUpWithoutTime() {
        return timeless.rollUp();
    }

    @Benchmark
    public Object structure() {
        return Structure.of(okrs, io.github.okralign.model.Level.COMPANY);
    }

    @Benchmark
    public Object structuralChange() {
        return analysis.withOkrSet(realigned);
    }

    @Benchmark
    public Object explainTheTop() {
        return analysis.goal(Org.objectiveId(0)).explain();
    }

    @Benchmark
    public Object batchOf465() {
        return analysis.checkIns(batch);
    }
}
