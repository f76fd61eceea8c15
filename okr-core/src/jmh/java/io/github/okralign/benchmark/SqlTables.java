package io.github.okralign.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The same in SQL, in an in-memory database: by one recursive query over all paths, level by level into a table, and for
 * a check-in by adding its difference to everything above. Objectives none of whose key results is known do not occur
 * in the sizes measured.
 */
final class SqlTables implements AutoCloseable {

    private static final String RECURSIVE = """
            WITH RECURSIVE
            own AS MATERIALIZED (
              SELECT objective AS id, sum(weight * progress) AS amount,
                     sum(CASE WHEN progress IS NOT NULL THEN weight END) AS weight
              FROM key_result GROUP BY objective),
            total AS MATERIALIZED (
              SELECT own.id, own.amount, own.weight + coalesce(aligned.weight, 0) AS weight
              FROM own LEFT JOIN (SELECT target AS id, sum(weight) AS weight FROM link GROUP BY target) aligned
                ON aligned.id = own.id),
            path(id, part) AS (
              SELECT id, amount / weight FROM total
              UNION ALL
              SELECT link.target, path.part * link.weight / total.weight
              FROM path JOIN link ON link.source = path.id JOIN total ON total.id = link.target)
            SELECT id, sum(part) FROM path GROUP BY id
            """;

    private static final String OWN = """
            INSERT INTO own
            SELECT k.objective, o.level, sum(k.weight * k.progress),
                   sum(CASE WHEN k.progress IS NOT NULL THEN k.weight END)
            FROM key_result k JOIN objective o ON o.id = k.objective GROUP BY k.objective, o.level
            """;

    private static final String LEVEL = """
            INSERT INTO result
            SELECT own.id, (own.amount + coalesce(aligned.amount, 0)) / (own.weight + coalesce(aligned.weight, 0))
            FROM own LEFT JOIN (
              SELECT link.target AS id, sum(link.weight * result.progress) AS amount, sum(link.weight) AS weight
              FROM objective JOIN link ON link.target = objective.id JOIN result ON result.id = link.source
              WHERE objective.level = ? GROUP BY link.target) aligned ON aligned.id = own.id
            WHERE own.level = ?
            """;

    private static final String DELTA = """
            UPDATE result SET progress = progress + change.delta FROM (
              WITH RECURSIVE path(id, delta) AS (
                SELECT objective, (? - progress) * share FROM key_result WHERE id = ?
                UNION ALL
                SELECT link.target, path.delta * link.share FROM path JOIN link ON link.source = path.id)
              SELECT id, sum(delta) AS delta FROM path GROUP BY id) AS change
            WHERE result.id = change.id
            """;

    private final Org org;
    private final Connection connection;
    private final PreparedStatement delta;
    private final PreparedStatement report;

    private SqlTables(Org org, String url) throws SQLException {
        this.org = org;
        this.connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String sql : """
                    CREATE TABLE objective(id INTEGER PRIMARY KEY, level INTEGER);
                    CREATE TABLE key_result(
                      id INTEGER PRIMARY KEY, objective INTEGER, weight DOUBLE, progress DOUBLE, share DOUBLE);
                    CREATE TABLE link(source INTEGER, target INTEGER, weight DOUBLE, share DOUBLE);
                    CREATE TABLE own(id INTEGER PRIMARY KEY, level INTEGER, amount DOUBLE, weight DOUBLE);
                    CREATE TABLE result(id INTEGER PRIMARY KEY, progress DOUBLE)""".split(";")) {
                statement.execute(sql);
            }
            fill();
            for (String sql : """
                    CREATE INDEX objective_level ON objective(level);
                    CREATE INDEX key_result_objective ON key_result(objective);
                    CREATE INDEX link_source ON link(source);
                    CREATE INDEX link_target ON link(target);
                    ANALYZE""".split(";")) {
                statement.execute(sql);
            }
        }
        boolean sqlite = !(connection instanceof DuckDBConnection);
        this.delta = sqlite ? connection.prepareStatement(DELTA) : null;
        this.report = sqlite ? connection.prepareStatement("UPDATE key_result SET progress = ? WHERE id = ?") : null;
    }

    static SqlTables sqlite(Org org) throws SQLException {
        return new SqlTables(org, "jdbc:sqlite::memory:");
    }

    static SqlTables duckdb(Org org) throws SQLException {
        return new SqlTables(org, "jdbc:duckdb:");
    }

    private void fill() throws SQLException {
        double[] weight = new double[org.size];
        for (int i = 0; i < org.kind.length; i++) {
            if (!Double.isNaN(org.progress(i))) {
                weight[org.objective(i)] += org.keyResultWeight[i];
            }
        }
        for (int i = 0; i < org.linkTarget.length; i++) {
            weight[org.linkTarget[i]] += org.linkWeight[i];
        }
        try (Rows objectives = rows("objective", 2);
                Rows keyResults = rows("key_result", 5);
                Rows links = rows("link", 4)) {
            for (int i = 0; i < org.size; i++) {
                objectives.add(i, org.level[i]);
                for (int j = org.keyResultStart[i]; j < org.keyResultStart[i + 1]; j++) {
                    Object progress = Double.isNaN(org.progress(j)) ? null : (Double) org.progress(j);
                    keyResults.add(j, i, org.keyResultWeight[j], progress, org.keyResultWeight[j] / weight[i]);
                }
                for (int j = org.linkStart[i]; j < org.linkStart[i + 1]; j++) {
                    int target = org.linkTarget[j];
                    links.add(i, target, org.linkWeight[j], org.linkWeight[j] / weight[target]);
                }
            }
        }
    }

    /** By one recursive query: progress by objective. */
    double[] recursive() throws SQLException {
        return read(RECURSIVE);
    }

    /** Level by level from the bottom. */
    void byLevel() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM own");
            statement.execute("DELETE FROM result");
            statement.execute(OWN);
        }
        try (PreparedStatement statement = connection.prepareStatement(LEVEL)) {
            for (int level = org.level[org.size - 1]; level >= 0; level--) {
                statement.setInt(1, level);
                statement.setInt(2, level);
                statement.execute();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** What {@link #byLevel} and check-ins have left in the table: progress by objective. */
    double[] results() throws SQLException {
        return read("SELECT id, progress FROM result");
    }

    /** Reports progress for a key result, and adds the difference to all above. SQLite only. */
    void checkIn(int keyResult, double progress) throws SQLException {
        connection.setAutoCommit(false);
        delta.setDouble(1, progress);
        delta.setInt(2, keyResult);
        delta.executeUpdate();
        report.setDouble(1, progress);
        report.setInt(2, keyResult);
        report.executeUpdate();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private double[] read(String query) throws SQLException {
        double[] progress = new double[org.size];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                progress[rows.getInt(1)] = rows.getDouble(2);
            }
        }
        return progress;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Fills a table the fast way of each driver. */
    private interface Rows extends AutoCloseable {
        void add(Object... values) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    private Rows rows(String table, int columns) throws SQLException {
        return connection instanceof DuckDBConnection duckdb
                ? new Appended(duckdb.createAppender("main", table))
                : new Batched(connection, table, columns);
    }

    private record Appended(DuckDBAppender appender) implements Rows {
        @Override
        public void add(Object... values) throws SQLException {
            appender.beginRow();
            for (Object value : values) {
                if (value == null) {
                    appender.appendNull();
                } else if (value instanceof Integer integer) {
                    appender.append(integer.intValue());
                } else {
                    appender.append(((Double) value).doubleValue());
                }
            }
            appender.endRow();
        }

        @Override
        public void close() throws SQLException {
            appender.close();
        }
    }

    private static final class Batched implements Rows {
        private final Connection connection;
        private final PreparedStatement statement;

        Batched(Connection connection, String table, int columns) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.statement = connection.prepareStatement(
                    "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
        }

        @Override
        public void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.DOUBLE);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.addBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.executeBatch();
            statement.close();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
