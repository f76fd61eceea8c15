package io.github.okralign.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Turns measurements into BENCHMARKS.md: goals, figures and ratios, all of one run. */
final class Table {

    /** Begins what the other programs measure and write: it stays as it is. */
    private static final String APART = "\n## Every verb at scale";

    private static final String CHECK_IN = "\n## One check-in";

    private static final int SLOWEST = 8;
    /** Below so many microseconds, what a rule needs first is most of what it takes. */
    private static final double MEASURABLE = 100_000;

    /** Mean, median or throughput by benchmark and parameters, such as {@code FullRollUp.pass/1000/ENGINE}. */
    private final Map<String, Double> scores = new HashMap<>();

    private final Map<String, Double> tails = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    Table(Path results) throws IOException {
        for (JsonNode each : new ObjectMapper().readTree(Files.readAllBytes(results))) {
            String name = each.get("benchmark").asString();
            StringBuilder key = new StringBuilder(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
            JsonNode parameters = each.path("params");
            for (String parameter : new String[] {"size", "way", "database", "preset"}) {
                if (parameters.has(parameter)) {
                    key.append('/').append(parameters.get(parameter).asString());
                }
            }
            JsonNode metric = each.get("primaryMetric");
            JsonNode percentiles = metric.get("scorePercentiles");
            boolean sampled = each.get("mode").asString().equals("sample");
            scores.put(
                    key.toString(),
                    sampled
                            ? percentiles.get("50.0").asDouble()
                            : metric.get("score").asDouble());
            tails.put(key.toString(), percentiles.path("99.0").asDouble());
        }
        for (String size : new String[] {"10000", "100000"}) {
            if (Files.exists(AuditRules.EachRule.file(size))) {
                for (String line : Files.readAllLines(AuditRules.EachRule.file(size))) {
                    String[] rule = line.split(" ");
                    scores.put("AuditRules.each/" + size + "/" + rule[0], Double.parseDouble(rule[1]));
                }
            }
        }
    }

    void write(Path file) throws IOException, InterruptedException {
        text.append("# Benchmarks\n\n")
                .append(
                        "Regenerated, not edited: `mvn -Pbenchmark -pl okr-core verify`, from the root, on a machine that does")
                .append(" nothing else.\n\n")
                .append("- Date: ")
                .append(LocalDate.now())
                .append('\n')
                .append("- Java: ")
                .append(System.getProperty("java.vm.name"))
                .append(' ')
                .append(System.getProperty("java.version"))
                .append(", heap of 10 GB, touched beforehand\n")
                .append("- Machine: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(
                        "\n\nTimes do not travel between machines; ratios do. All figures are of one run; the workload is `Org`")
                .append(" in `src/jmh`, and all peers are checked to compute the same numbers first.\n");
        fullRollUp();
        checkIn();
        whole();
        audit();
        graphs();
        reasons();
        Files.writeString(file, text + measuredApart(file));
    }

    /** The sections that other programs write, with the line break before them. */
    private static String measuredApart(Path file) throws IOException {
        String before = Files.readString(file);
        int start = before.indexOf(APART);
        return start < 0 ? "" : before.substring(start);
    }

    /** Writes the section of check-ins anew and leaves all others as they are. */
    void writeCheckIns(Path file) throws IOException, InterruptedException {
        checkIn();
        String before = Files.readString(file);
        int begin = before.indexOf(CHECK_IN);
        int end = before.indexOf("\n## ", begin + 1);
        Files.writeString(file, before.substring(0, begin) + text + before.substring(end));
    }

    private void fullRollUp() {
        text.append("\n## Full roll-up\n\n")
                .append(
                        "One pass over arrays that are filled already. The engine computes seven numbers for each goal (progress,")
                .append(
                        " coverage, two bounds, expected and comparable progress, share at risk); the limit is a pass by hand over")
                .append(" arrays made for just this organisation, for as many numbers.\n\n")
                .append("| | 1e3 | 1e4 | 1e5 | 1e6 |\n|---|---|---|---|---|\n");
        for (FullRollUp.Way way : FullRollUp.Way.values()) {
            row(name(way), size -> time("FullRollUp.pass/" + size + "/" + way));
        }
        text.append("\n| goal | 1e4 | 1e5 | 1e6 |\n|---|---|---|---|\n");
        ratio("engine ≤ 2 × the limit of as many numbers", "ENGINE", "LIMIT_SEVEN", 2, true);
        ratio("engine ≥ 12 × faster than plain objects", "OBJECTS", "ENGINE", 12, false);
        ratio("engine ≥ 50 × (≥ 25 × at 1e6) faster than JGraphT's DAG iterator", "JGRAPHT_DAG", "ENGINE", 50, false);
        ratio("engine ≥ 100 × faster than JGraphT's topological iterator", "JGRAPHT_TOPOLOGICAL", "ENGINE", 100, false);
        text.append("\nPlain objects and JGraphT compute one number, the engine seven.\n");
        text.append("\nThe same in databases, at 1e5:\n\n| | recursive query | level by level |\n|---|---|---|\n");
        for (String database : new String[] {"SQLITE", "DUCKDB"}) {
            text.append("| ")
                    .append(database)
                    .append(" | ")
                    .append(time("Databases.recursive/" + database))
                    .append(" | ")
                    .append(time("Databases.byLevel/" + database))
                    .append(" |\n");
        }
    }

    private void checkIn() throws InterruptedException {
        text.append(CHECK_IN)
                .append("\n\n")
                .append("Measured on ")
                .append(LocalDate.now())
                .append(" by `mvn -Pbenchmark -pl okr-core verify -Dbenchmark=check-in`. ")
                .append(
                        "Median / 99th percentile. The engine gives a new immutable analysis, with the new set in it; all peers")
                .append(" change themselves in place.\n\n| | 1e5 | 1e6 |\n|---|---|---|\n");
        for (OneCheckIn.Way way : OneCheckIn.Way.values()) {
            text.append("| ").append(name(way));
            for (String size : new String[] {"100000", "1000000"}) {
                String key = "OneCheckIn.checkIn/" + size + "/" + way;
                text.append(" | ").append(time(key)).append(" / ").append(format(tails.getOrDefault(key, Double.NaN)));
            }
            text.append(" |\n");
        }
        String key = "OneCheckIn.checkIn/1000000/ENGINE_CHAINED";
        text.append("\n| goal at 1e6 | measured | met |\n|---|---|---|\n");
        goal("median ≤ 10 µs", format(score(key)), score(key) <= 10);
        double tail = tails.getOrDefault(key, Double.NaN);
        goal("99th percentile ≤ 40 µs", format(tail), tail <= 40);
        double jgrapht = score("OneCheckIn.checkIn/1000000/JGRAPHT_DAG") / score(key);
        goal("never slower than JGraphT objects in place", times(jgrapht) + " as fast", jgrapht >= 1);
        double arrays = score(key) / score("OneCheckIn.checkIn/1000000/ARRAYS_FOUR");
        goal("beside bare arrays in place (four numbers)", times(arrays) + " as long", true);
        double star = score("Extremes.checkInBelowAStarOf100000");
        goal("below a goal of 100,000 contributors: not 100,000 additions", format(star), star <= 50);
        double memory = Memory.perObjective(200_000);
        goal(
                "kept beside the set ≤ 200 B per objective with three key results",
                Math.round(memory) + " B",
                memory <= 200);
        double version = Memory.perVersion(10_000);
        goal("kept for each further version ≤ 3,000 B at 10,000 goals", Math.round(version) + " B", version <= 3_000);
        tried();
    }

    /** What was tried to make check-ins faster and smaller, and what it gave; to be read again when the engine changes. */
    private void tried() {
        text.append(
                        "\nWhat was tried, and what it gave (bytes are exact; times were compared in pairs on a busy machine):\n\n")
                .append(
                        "- Rows of key results found by their objectives instead of written down in two tables: 24 B less for")
                .append(" each objective, for two more reads in a check-in.\n")
                .append(
                        "- Expected progress and risk of a leaf as two bytes once the pass is over, as most leaves of a cycle are")
                .append(
                        " expected to be equally far: 21 B less; the pass itself reads arrays as before, and the bits are the")
                .append(" same. More than 32,768 different expectations stay unpacked.\n")
                .append(
                        "- Pages of 16 elements instead of 64 in arrays of up to 65,536 elements, and last pages no longer than the")
                .append(
                        " array: 1.7 kB less for each version at 10,000 goals. In large arrays the same made a chain of check-ins")
                .append(" a fifth to a quarter slower, as more pages lie apart, so these keep pages of 64.\n")
                .append(
                        "- Contributors that share a page of the overlay are found in one walk: at most a tenth of a chained")
                .append(" check-in, hardly more than the noise.\n");
    }

    private void whole() {
        text.append("\n## From a set to an analysis\n\n| | 1e4 | 1e5 | 1e6 |\n|---|---|---|---|\n");
        String[] parts = {
            "analysis",
            "analysisOnAPool",
            "rows",
            "rowsByHand",
            "rollUp",
            "rollUpWithoutTime",
            "structure",
            "structuralChange",
            "explainTheTop",
            "batchOf465"
        };
        for (String part : parts) {
            text.append("| ").append(part);
            for (String size : new String[] {"10000", "100000", "1000000"}) {
                text.append(" | ").append(time("WholeAnalysis." + part + "/" + size));
            }
            text.append(" |\n");
        }
        text.append(
                        "\n`analysis` is everything from the objects of a set on: `rows` compiles the graph, `rollUp` reads every")
                .append(
                        " measure and check-in, judges every key result and makes the pass; `rollUpWithoutTime` is the same without")
                .append(
                        " pace and health, so the difference is what these cost. `structuralChange` is `withOkrSet` after one")
                .append(" re-alignment.\n\n| goal | measured | met |\n|---|---|---|\n");
        double build = score("WholeAnalysis.rows/1000000") / score("WholeAnalysis.rowsByHand/1000000");
        goal("build at 1e6 ≤ 3 × the arrays by hand", times(build), build <= 3);
        double all = (score("WholeAnalysis.analysis/1000000") + score("WholeAnalysis.structure/1000000"))
                / score("FullRollUp.pass/1000000/LIMIT_SEVEN");
        goal("analysis with structure at 1e6 ≤ 20 × the limit", times(all), all <= 20);
        double growth = score("WholeAnalysis.analysis/1000000") / score("WholeAnalysis.analysis/100000");
        goal("analysis at 1e6 ≤ 15 × at 1e5", times(growth), growth <= 15);
        goal(
                "a chain of 1,000,000 objectives",
                format(score("Extremes.analysisOfAChainOf1000000")) + ", explained in "
                        + format(score("Extremes.explainTheTopOfAChainOf1000000")),
                true);
        double threads = score("ManyTenants.twoThreads") / score("ManyTenants.oneThread");
        goal(
                "10,000 tenants of 300 objectives scale with the cores",
                Math.round(score("ManyTenants.oneThread")) + " analyses/s by one thread, "
                        + Math.round(score("ManyTenants.twoThreads")) + " by two",
                threads >= 1.5);
    }

    private void audit() {
        text.append("\n## Audit\n\n")
                .append(
                        "What the rules find in an analysis that has just been made, over `AuditOrg`: titles, a tree of units, owners,")
                .append(
                        " values and gaps as firms have them. Structure and links are part of it, the roll-up is not. Single shots.")
                .append("\n\n| all rules | 1e4 | 1e5 |\n|---|---|---|\n");
        for (String preset : new String[] {"MEDIUM", "LARGE"}) {
            text.append("| ").append(preset);
            for (String size : new String[] {"10000", "100000"}) {
                text.append(" | ").append(time("AuditRules.all/" + size + "/" + preset));
            }
            text.append(" |\n");
        }
        text.append("\n| goal | measured | met |\n|---|---|---|\n");
        double all = Math.max(score("AuditRules.all/100000/MEDIUM"), score("AuditRules.all/100000/LARGE"));
        goal("all rules at 1e5 ≤ 2 s", format(all), all <= 2_000_000);
        goal("no rule grows faster than the set: at 1e5 ≤ 25 × at 1e4", times(steepest()), steepest() <= 25);
        text.append("\nThe slowest rules alone, with what all of them need first (`none`):\n\n")
                .append("| rule | 1e4 | 1e5 | growth |\n|---|---|---|---|\n");
        AuditRules.EachRule.names().stream()
                .filter(rule -> !Double.isNaN(score("AuditRules.each/100000/" + rule)))
                .sorted(Comparator.comparingDouble((String rule) -> -score("AuditRules.each/100000/" + rule)))
                .limit(SLOWEST)
                .forEach(this::ruleRow);
        ruleRow(AuditRules.EachRule.NONE);
    }

    private void ruleRow(String rule) {
        text.append("| ")
                .append(rule)
                .append(" | ")
                .append(time("AuditRules.each/10000/" + rule))
                .append(" | ")
                .append(time("AuditRules.each/100000/" + rule))
                .append(" | ")
                .append(times(growth(rule)))
                .append(" |\n");
    }

    private double growth(String rule) {
        return score("AuditRules.each/100000/" + rule) / score("AuditRules.each/10000/" + rule);
    }

    /** The growth of the worst of the rules that take long enough to tell. */
    private double steepest() {
        return AuditRules.EachRule.names().stream()
                .filter(rule -> score("AuditRules.each/100000/" + rule) > MEASURABLE)
                .mapToDouble(this::growth)
                .max()
                .orElse(Double.NaN);
    }

    private void graphs() {
        text.append("\n## Graph algorithms\n\n")
                .append(
                        "`IntGraph` / JGraphT over the links between objectives, for each a graph that is filled already except in")
                .append(
                        " `build`. JGraphT removes redundant edges from a copy of the graph, in quadratic memory and cubic time; it")
                .append(" has no dominators.\n\n| | 1e3 | 1e4 | 1e5 |\n|---|---|---|---|\n");
        for (String part : new String[] {"build", "loops", "components", "reachable", "redundant", "dominators"}) {
            text.append("| ").append(part);
            for (String size : new String[] {"1000", "10000", "100000"}) {
                boolean peer = !part.equals("dominators") && (!part.equals("redundant") || size.equals("1000"));
                String key = "GraphAlgorithms." + part + "/" + size + "/";
                text.append(" | ")
                        .append(time(key + "INT_GRAPH"))
                        .append(" / ")
                        .append(peer ? time(key + "JGRAPHT") : "–");
            }
            text.append(" |\n");
        }
    }

    private interface Cell {
        String at(String size);
    }

    private void row(String name, Cell cell) {
        text.append("| ").append(name);
        for (String size : new String[] {"1000", "10000", "100000", "1000000"}) {
            text.append(" | ").append(cell.at(size));
        }
        text.append(" |\n");
    }

    private void ratio(String goal, String slow, String fast, double limit, boolean atMost) {
        text.append("| ").append(goal);
        for (String size : new String[] {"10000", "100000", "1000000"}) {
            double ratio =
                    score("FullRollUp.pass/" + size + "/" + slow) / score("FullRollUp.pass/" + size + "/" + fast);
            double wanted = slow.equals("JGRAPHT_DAG") && size.equals("1000000") ? 25 : limit;
            boolean met = atMost ? ratio <= wanted : ratio >= wanted;
            text.append(" | ").append(times(ratio)).append(met ? " ✓" : " ✗");
        }
        text.append(" |\n");
    }

    private void goal(String goal, String measured, boolean met) {
        text.append("| ")
                .append(goal)
                .append(" | ")
                .append(measured)
                .append(" | ")
                .append(met ? "✓" : "✗")
                .append(" |\n");
    }

    private double score(String key) {
        return scores.getOrDefault(key, Double.NaN);
    }

    private String time(String key) {
        return format(score(key));
    }

    private static String name(Enum<?> way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String times(double ratio) {
        if (Double.isNaN(ratio)) {
            return "–";
        }
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f ×" : "%.0f ×", ratio);
    }

    private static String format(double micros) {
        if (Double.isNaN(micros)) {
            return "–";
        } else if (micros < 1_000) {
            return String.format(Locale.ROOT, micros < 10 ? "%.2f µs" : "%.0f µs", micros);
        }
        return String.format(Locale.ROOT, micros < 10_000 ? "%.2f ms" : "%.0f ms", micros / 1_000);
    }

    /** Why goals that are missed are missed; to be read again whenever the figures change. */
    private void reasons() {
        text.append("\n## Why some goals are missed\n\n")
                .append(
                        "- Faster than plain objects and JGraphT: the goals compare one number with one. The engine's pass computes")
                .append(
                        " seven since pace and health are rolled up with the progress; `limit one` shows what one number costs.")
                .append(" The peers are also several times faster here than where the goals were set.\n")
                .append(
                        "- A check-in: the new set, the new key result and the changed pages of the new version are what bare arrays")
                .append(
                        " do not have to make; each goal above is computed with seven numbers from contributors that lie all over")
                .append(" the memory. `engine from one` shows it without the garbage of a long chain of versions.\n")
                .append(
                        "- A whole analysis: reading three million key results, their measures and check-ins from objects is most of")
                .append(" it; the pass itself is a few per cent.\n");
    }
}
