package io.github.okralign.benchmark;

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

/** The same roll-up inside databases, at 100,000 objectives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch"})
public class Databases {

    @Param({"SQLITE", "DUCKDB"})
    private Database database;

    /** Which database. */
    public enum Database {
        SQLITE,
        DUCKDB
    }

    private SqlTables tables;

    @Setup(Level.Trial)
    public void prepare() throws SQLException {
        Org org = Org.of(100_000);
        tables = database == Database.SQLITE ? SqlTables.sqlite(org) : SqlTables.duckdb(org);
    }

    @Benchmark
    public Object recursive() throws SQLException {
        return tables.recursive();
    }

    @Benchmark
    public Object byLevel() throws SQLException {
        tables.byLevel();
        return tables;
    }
}
