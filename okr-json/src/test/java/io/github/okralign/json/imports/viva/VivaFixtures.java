package io.github.okralign.json.imports.viva;

import java.nio.charset.StandardCharsets;

/** Exports for tests outside this package. */
public final class VivaFixtures {

    /** The CSV of a view, with what is peculiar to it. */
    public static final String VIEW = """
            Id,Title,Team,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Unit,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Actual Progress,Status,Last Check-in Note,Score,Checkins
            11,Grow (fast),Sales,Mia,"Mia, Ann",Q3 2025,07/01/2025,09/30/2025,,,,,,Objective,Committed,,07/01/2025,,46,,On Track,,,
            12,"Keep, too",Sales,Mia,Mia,Q3 2025,07/01/2025,09/30/2025,,,,,,Objective,Aspirational,,07/01/2025,,55%,,Behind,,,
            13,Revenue (net),Sales,Mia,Ann,Q3 2025,07/01/2025,09/30/2025,why,"Grow (fast)(weight: 40%, Id: 11),Keep, too(weight: 0%, Id: 12)",Revenue,EUR,300,Key Result,,100,07/01/2025,08/05/2025,70,240,On Track,fine,,08/05/2025 240,08/01/2025 200
            14,Users,,Mia,Ann,Q3 2025,07/01/2025,09/30/2025,,"Grow (fast)(weight: 60%, Id: 11)",Users,,100,Key Result,,0,07/01/2025,08/06/2025,30,30,At Risk,,,
            15,Churn,,Mia,Ann,Q3 2025,07/01/2025,09/30/2025,,"Keep, too (weight: 0.0%, Id: 12)",Churn,%,5,Key Result,,10,07/01/2025,08/06/2025,40,8,At Risk,,,
            """;

    private VivaFixtures() {}

    /** An archive of so many OKRs. */
    public static byte[] export(long seed, int size) {
        return new SyntheticExport(seed, size).export.zip();
    }

    /** A file of so many OKRs. */
    public static byte[] objectives(long seed, int size) {
        return new SyntheticExport(seed, size).export.json("objectives_1.json").getBytes(StandardCharsets.UTF_8);
    }
}
