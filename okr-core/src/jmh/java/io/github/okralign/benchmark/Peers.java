package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.engine.EnginePass;
import io.github.okralign.model.OkrSet;
import java.sql.SQLException;

/** Makes sure that all peers compute what the engine computes, before anybody compares their times. */
final class Peers {

    private static final double TOLERANCE = 1e-9;

    private final Org org;
    private final OkrSet okrs;
    private final double[] engine;

    private Peers(Org org) {
        this.org = org;
        this.okrs = OrgModel.of(org);
        this.engine = EnginePass.over(okrs, OrgModel.AS_OF).objectives();
    }

    /**
     * Compares all peers over an organisation, before and after check-ins.
     *
     * @throws IllegalStateException if one of them differs from the engine
     */
    static void check(Org org) throws SQLException {
        Peers peers = new Peers(org);
        peers.checkRollUps();
        peers.checkCheckIns();
    }

    private void checkRollUps() throws SQLException {
        CsrArrays arrays = new CsrArrays(org);
        arrays.passOne();
        compare("arrays, one number", arrays.progressByObjective(), progress(engine));
        checkFour(arrays);
        checkSeven(arrays);
        PlainObjects objects = new PlainObjects(org);
        objects.rollUp();
        compare("plain objects", objects.progressByObjective(), progress(engine));
        JGraphTObjects acyclic = JGraphTObjects.acyclic(org);
        acyclic.rollUp();
        compare("JGraphT, acyclic graph", acyclic.progressByObjective(), progress(engine));
        JGraphTObjects topological = JGraphTObjects.topological(org);
        topological.rollUp();
        compare("JGraphT, topological iterator", topological.progressByObjective(), progress(engine));
        try (SqlTables sqlite = SqlTables.sqlite(org);
                SqlTables duckdb = SqlTables.duckdb(org)) {
            checkSql("SQLite", sqlite);
            checkSql("DuckDB", duckdb);
        }
    }

    /** Compares the three numbers that the clock adds. */
    private void checkSeven(CsrArrays arrays) {
        EnginePass pass = EnginePass.over(okrs, OrgModel.AS_OF);
        String[] ids = ids(org);
        arrays.expect(pass.expected(ids), pass.atRisk(ids));
        double[] seven = arrays.passSeven();
        double[] byObjective = new double[3 * org.size];
        double[] expected = pass.clock();
        for (int objective = 0; objective < org.size; objective++) {
            System.arraycopy(seven, 7 * arrays.row(objective) + 4, byObjective, 3 * objective, 3);
            if (Double.isNaN(byObjective[3 * objective + 2])) {
                byObjective[3 * objective + 2] = 0; // nothing known, nothing at risk
            }
        }
        compare("arrays, seven numbers", byObjective, expected);
    }

    /** The ids of all key results, in the order of the organisation. */
    static String[] ids(Org org) {
        String[] ids = new String[org.kind.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = org.keyResultId(i);
        }
        return ids;
    }

    private void checkSql(String name, SqlTables tables) throws SQLException {
        compare(name + ", recursive", tables.recursive(), progress(engine));
        tables.byLevel();
        compare(name + ", by level", tables.results(), progress(engine));
    }

    /** Compares the four numbers of the hand-written pass with the engine's. */
    private void checkFour(CsrArrays arrays) {
        double[] four = arrays.passFour();
        double[] byObjective = new double[four.length];
        for (int objective = 0; objective < org.size; objective++) {
            System.arraycopy(four, 4 * arrays.row(objective), byObjective, 4 * objective, 4);
        }
        compare("arrays, four numbers", byObjective, engine);
    }

    private void checkCheckIns() throws SQLException {
        Analysis analysis = Analysis.of(okrs);
        CsrArrays one = new CsrArrays(org);
        one.passOne();
        CsrArrays four = new CsrArrays(org);
        four.passFour();
        PlainObjects objects = new PlainObjects(org);
        objects.rollUp();
        JGraphTObjects acyclic = JGraphTObjects.acyclic(org);
        acyclic.rollUp();
        try (SqlTables sqlite = SqlTables.sqlite(org)) {
            sqlite.byLevel();
            CheckIns checkIns = new CheckIns(org);
            for (int i = 0; i < 500; i++) {
                checkIns.next();
                analysis = analysis.checkIn(checkIns.id(), CheckIns.DATE, checkIns.value());
                one.checkInOne(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
                four.checkInFour(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
                objects.checkIn(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
                acyclic.checkIn(checkIns.objective(), checkIns.keyResult(), checkIns.progress());
                sqlite.checkIn(checkIns.keyResult(), checkIns.progress());
            }
            double[] incremental = new double[org.size];
            for (int i = 0; i < org.size; i++) {
                incremental[i] = analysis.goal(Org.objectiveId(i))
                        .progress()
                        .asOptional()
                        .orElse(Double.NaN);
            }
            double[] full =
                    progress(EnginePass.over(analysis.okrSet(), OrgModel.AS_OF).objectives());
            compare("check-ins to the engine", incremental, full);
            compare("check-ins to arrays, one number", one.progressByObjective(), full);
            compare("check-ins to plain objects", objects.progressByObjective(), full);
            compare("check-ins to JGraphT", acyclic.progressByObjective(), full);
            compare("check-ins to SQLite", sqlite.results(), full);
            double[] fourth = new double[org.size];
            for (int i = 0; i < org.size; i++) {
                fourth[i] = four.four[4 * four.row(i)];
            }
            compare("check-ins to arrays, four numbers", fourth, full);
        }
    }

    private static double[] progress(double[] four) {
        double[] progress = new double[four.length / 4];
        for (int i = 0; i < progress.length; i++) {
            progress[i] = four[4 * i];
        }
        return progress;
    }

    /** Throws if two computations differ by more than 1e-9 anywhere. */
    private static void compare(String name, double[] numbers, double[] expected) {
        if (numbers.length != expected.length) {
            throw new IllegalStateException(
                    name + " has " + numbers.length + " numbers, the engine " + expected.length);
        }
        for (int i = 0; i < expected.length; i++) {
            boolean bothUnknown = Double.isNaN(numbers[i]) && Double.isNaN(expected[i]);
            if (!bothUnknown && !(Math.abs(numbers[i] - expected[i]) <= TOLERANCE)) {
                throw new IllegalStateException(name + " differs from the engine at number " + i + ": " + numbers[i]
                        + " instead of " + expected[i]);
            }
        }
    }
}
