package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import java.sql.SQLException;
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

/** One check-in to a random key result: a new immutable analysis against peers that change themselves in place. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class OneCheckIn {

    @Param({"100000", "1000000"})
    private int size;

    @Param({"ENGINE_CHAINED", "ENGINE_FROM_ONE", "ARRAYS_ONE", "ARRAYS_FOUR", "OBJECTS", "JGRAPHT_DAG", "SQLITE"})
    private Way way;

    /** Who computes. */
    public enum Way {
        ENGINE_CHAINED,
        ENGINE_FROM_ONE,
        ARRAYS_ONE,
        ARRAYS_FOUR,
        OBJECTS,
        JGRAPHT_DAG,
        SQLITE
    }

    /** A check-in that may fail as a database does. */
    private interface Step {
        Object take() throws SQLException;
    }

    private Step step;
    private CheckIns checkIns;
    private Analysis analysis;

    @Setup(Level.Trial)
    public void prepare() throws SQLException {
        Org org = Org.of(size);
        checkIns = new CheckIns(org);
        CsrArrays arrays = new CsrArrays(org);
        step = switch (way) {
            case ENGINE_CHAINED -> {
                analysis = Analysis.of(OrgModel.of(org));
                yield () -> {
                    analysis = analysis.checkIn(checkIns.id(), CheckIns.DATE, checkIns.value());
                    return analysis;
                };
            }
            case ENGINE_FROM_ONE -> {
                analysis = Analysis.of(OrgModel.of(org));
                yield () -> analysis.checkIn(checkIns.id(), CheckIns.DATE, checkIns.value());
            }
            case ARRAYS_ONE -> {
                arrays.passOne();
                yield () -> arrays.checkInOne(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
            }
            case ARRAYS_FOUR -> {
                arrays.passFour();
                yield () -> arrays.checkInFour(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
            }
            case OBJECTS -> {
                PlainObjects objects = new PlainObjects(org);
                objects.rollUp();
                yield () -> objects.checkIn(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
            }
            case JGRAPHT_DAG -> {
                JGraphTObjects objects = JGraphTObjects.acyclic(org);
                objects.rollUp();
                yield () -> objects.checkIn(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
            }
            case SQLITE -> {
                SqlTables tables = SqlTables.sqlite(org);
                tables.byLevel();
                yield () -> {
                    tables.checkIn(checkIns.keyResult(), checkIns.progress());
                    return tables;
                };
            }
        };
    }

    @Benchmark
    public Object checkIn() throws SQLException {
        checkIns.next();
        return step.take();
    }
}
