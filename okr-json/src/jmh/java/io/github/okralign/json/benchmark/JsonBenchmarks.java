package io.github.okralign.json.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs the benchmarks of okr-json, all or a selection, or writes the table alone. */
public final class JsonBenchmarks {

    private static final Path RESULTS = Path.of("target", "benchmark", "jmh.json");
    /** Begins what the other programs measure and write: it stays as it is. */
    private static final String APART = "\n## End to end";

    private static final Path TABLE = Path.of("BENCHMARKS.md");

    private final Map<String, Double> micros = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private JsonBenchmarks() {}

    /**
     * Runs what is named.
     *
     * @param arguments {@code all}, {@code table}, or a command line of JMH
     * @throws Exception if something goes wrong
     */
    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "all" : arguments[0]) {
            case "table" -> new JsonBenchmarks().write();
            case "all" -> {
                Files.createDirectories(RESULTS.getParent());
                org.openjdk.jmh.Main.main(new String[] {"-rf", "json", "-rff", RESULTS.toString()});
                new JsonBenchmarks().write();
            }
            default -> org.openjdk.jmh.Main.main(arguments);
        }
    }

    private void write() throws IOException, InterruptedException {
        for (JsonNode each : new ObjectMapper().readTree(Files.readAllBytes(RESULTS))) {
            String name = each.get("benchmark").asString();
            micros.put(
                    name.substring(name.lastIndexOf('.') + 1) + "/"
                            + each.path("params").path("size").asString(),
                    each.get("primaryMetric").get("score").asDouble());
        }
        byte[] large = JsonOrg.compact(JsonOrg.set(100_000));
        text.append(
                        "# Benchmarks\n\nRegenerated, not edited: `mvn -q install -DskipTests && mvn -Pbenchmark -pl okr-json")
                .append(" verify`, from the root, on a machine that does nothing else.\n\n- Date: ")
                .append(LocalDate.now())
                .append("\n- Java: ")
                .append(System.getProperty("java.vm.name"))
                .append(' ')
                .append(System.getProperty("java.version"))
                .append("\n- Machine: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores\n- Document: three key results per objective, ")
                .append(large.length / 100_000)
                .append(" B per objective, on one line\n\n| | 1e4 | 1e5 | MB/s at 1e5 |\n|---|---|---|---|\n");
        row("skipping every token", "skip", large.length);
        row("databind to records, without any check", "databind", large.length);
        row("`OkrJson.read`: to a set, all checked", "read", large.length);
        row("the same from a stream", "readStream", large.length);
        row("of which the checks and the index of a set", "check", large.length);
        row("`OkrJson.write`", "write", large.length);
        row("databind, writing records in the same layout", "databindWrite", large.length);
        text.append("\n| goal at 1e5 | measured | met |\n|---|---|---|\n");
        double ofSkipping = micros.get("skip/100000") / micros.get("read/100000");
        goal("reading ≥ .55 × of skipping", ofSkipping, ofSkipping >= .55);
        double ofDatabind = micros.get("databind/100000") / micros.get("read/100000");
        goal("reading ≥ 1.3 × databind", ofDatabind, ofDatabind >= 1.3);
        double writing = micros.get("databindWrite/100000") / micros.get("write/100000");
        goal("writing at par with databind", writing, writing >= .95);
        double memory = PeakMemory.multiple(large, PeakMemory.ofModel(100_000));
        goal("peak memory ≤ 3 × the model", memory, memory <= 3);
        text.append("\nThe peak is the smallest heap in which a virtual machine reads the document from a file.\n");
        String before = Files.readString(TABLE);
        int apart = before.indexOf(APART);
        Files.writeString(TABLE, text + (apart < 0 ? "" : before.substring(apart)));
    }

    private void row(String what, String benchmark, int bytes) {
        double large = micros.get(benchmark + "/100000");
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.0f ms | %.0f |%n",
                what,
                micros.get(benchmark + "/10000") / 1000,
                large / 1000,
                bytes / large));
    }

    private void goal(String what, double measured, boolean met) {
        text.append(String.format(Locale.ROOT, "| %s | %.2f × | %s |%n", what, measured, met ? "✓" : "✗"));
    }
}
