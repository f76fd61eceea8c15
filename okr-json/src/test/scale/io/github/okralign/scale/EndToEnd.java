package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.OkrJson;
import io.github.okralign.json.OkrLines;
import io.github.okralign.json.document.Line;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What users wait for, from bytes to bytes, beside what somebody would write by hand for the same job, in one run. */
public final class EndToEnd {

    private static final int OBJECTIVES = 300;
    private static final int TENANTS = 10_000;
    private static final int DIFFERENT = 50;
    private static final int LARGE = 3_000;
    private static final int CHECK_INS = 20_000;
    private static final int COMPARISONS = 50;
    private static final int STARTS = 9;
    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 1e-12;
    private static final Path JAR = Path.of("..", "okr-examples", "target", "okr.jar");
    private static final Path FIRM = Path.of("..", "okr-examples", "documents", "lumen-bikes.okr.json");
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final StringBuilder text = new StringBuilder();
    private final OkrSet firm = Shape.COMPANY.of(OBJECTIVES);
    private final byte[] document = line(firm);

    private EndToEnd() {}

    /**
     * Measures and writes the rows into a Markdown file, between two markers.
     *
     * @param arguments the file
     * @throws Exception if something goes wrong
     */
    public static void main(String[] arguments) throws Exception {
        EndToEnd run = new EndToEnd();
        run.measure();
        System.out.println(run.text);
        Markers.write(Path.of(arguments[0]), "end to end", run.text.toString());
    }

    private void measure() throws Exception {
        text.append("- Date: ").append(LocalDate.now(ZoneOffset.UTC)).append('\n');
        text.append("- Java: ").append(System.getProperty("java.vm.name")).append(' ');
        text.append(System.getProperty("java.version")).append(", heap of 2 GB, touched beforehand\n");
        text.append("- Machine: ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores\n");
        text.append("- Command: `mvn -q package -DskipTests && mvn -Pend-to-end -pl okr-core,okr-json verify`\n");
        text.append("- Document: ").append(OBJECTIVES).append(" objectives with three key results each, ");
        text.append(document.length / 1_000).append(" kB on one line, with units, people and two check-ins each\n\n");
        text.append("| what | measured | goal | met |\n|---|---|---|---|\n");
        documents();
        tenants();
        oneCheckIn();
        commandLine();
        text.append(
                        "\nBy hand is a program of 200 lines (`ByHand`): Jackson's tokens to small objects, a weighted mean and")
                .append(
                        " Jackson's generator, for documents that have nothing but measures from a baseline to a target; one")
                .append(
                        " number for a goal, no checks. The library refuses what is wrong with it and computes seven.\n");
    }

    private void documents() throws IOException {
        check(progress(document), ByHand.progress(document));
        double[] both = perSecond(() -> progress(document), () -> ByHand.progress(document));
        row("a document read, progress computed and written", both[0], "1,000 documents/s", both[0] >= 1_000);
        row("the same by hand", both[1], "", true);
        double[] parts = perSecond(
                () -> OkrJson.read(document),
                () -> Analysis.of(firm),
                () -> Audit.of(Analysis.of(firm)).findings(),
                () -> report(firm),
                () -> report(OkrJson.read(document)));
        row("a document read, analysed, audited and reported whole", parts[4], "50 documents/s", parts[4] >= 50);
        row("– of which reading", parts[0], "", true);
        row("– analysing", parts[1], "", true);
        row("– analysing and auditing", parts[2], "", true);
        row("– analysing, auditing and reporting, with forecasts", parts[3], "", true);
    }

    /** The document of a set on one line, as programs exchange it. */
    private static byte[] line(OkrSet okrs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OkrLines.write(okrs, out);
        return out.toByteArray();
    }

    private static byte[] report(OkrSet okrs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OkrJson.writeReport(Audit.of(Analysis.of(okrs)), out);
        return out.toByteArray();
    }

    private static byte[] progress(byte[] document) {
        return progress(Analysis.of(OkrJson.read(document)).goals());
    }

    private static byte[] progress(List<GoalAnalysis> goals) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (GoalAnalysis goal : goals) {
                ByHand.one(json, goal.id(), goal.progress().asOptional().orElse(Double.NaN));
            }
            json.writeEndArray();
        }
        return out.toByteArray();
    }

    /** The numbers have to be the same but for the order in which they were added up. */
    private static void check(byte[] one, byte[] other) {
        try (JsonParser here = JSON.createParser(ObjectReadContext.empty(), one);
                JsonParser there = JSON.createParser(ObjectReadContext.empty(), other)) {
            while (here.nextToken() != null) {
                boolean same = here.currentToken() == there.nextToken()
                        && (here.currentToken().isNumeric()
                                ? Math.abs(here.getDoubleValue() - there.getDoubleValue()) <= TOLERANCE
                                : here.getString().equals(there.getString()));
                if (!same) {
                    throw new IllegalStateException(here.getString() + " is not " + there.getString());
                }
            }
        }
    }

    private void tenants() throws InterruptedException {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            lines.add(line(Shape.COMPANY.of(OBJECTIVES - DIFFERENT / 2 + i)));
        }
        read(lines, TENANTS / 10);
        long one = nanos(() -> read(lines, TENANTS));
        long two = nanos(() -> {
            Thread other = new Thread(() -> read(lines, TENANTS / 2));
            other.start();
            read(lines, TENANTS / 2);
            other.join();
        });
        text.append(String.format(
                Locale.ROOT,
                "| 10,000 tenants from lines, read and analysed | %.1f s by one thread, %.1f s by two | scales with the cores | %s |%n",
                one / 1e9,
                two / 1e9,
                one >= 1.5 * two ? "✓" : "✗"));
    }

    /** Reads so many lines as they come from a stream and analyses each, with nothing kept. */
    private static void read(List<byte[]> lines, int count) {
        SequenceInputStream all = new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < count;
            }

            @Override
            public ByteArrayInputStream nextElement() {
                return new ByteArrayInputStream(lines.get(next++ % lines.size()));
            }
        });
        try (Stream<Line<OkrSet>> documents = OkrLines.read(all)) {
            double sum = documents
                    .mapToDouble(line -> Analysis.of(line.orThrow())
                            .summary()
                            .progress()
                            .asOptional()
                            .orElse(0))
                    .sum();
            if (Double.isNaN(sum)) {
                throw new IllegalStateException("kept alive until here");
            }
        }
    }

    private void oneCheckIn() {
        OkrSet okrs = Shape.COMPANY.of(LARGE);
        List<Change.CheckedIn> checkIns = new World(Shape.COMPANY, LARGE).checkIns();
        SplittableRandom random = new SplittableRandom(7);
        Analysis latest = Analysis.of(okrs);
        long[] changed = new long[CHECK_INS];
        long[] compared = new long[COMPARISONS];
        for (int i = 0; i < 2 * CHECK_INS; i++) {
            String keyResult = checkIns.get(random.nextInt(checkIns.size())).goal();
            CheckIn checkIn = CheckIn.of(Seed.AS_OF, random.nextDouble(0, 100));
            long begin = System.nanoTime();
            Analysis next = latest.checkIn(keyResult, checkIn);
            byte[] json = progress(next.changedSince(latest).orElseThrow());
            changed[i % CHECK_INS] = System.nanoTime() - begin;
            if (json.length == 0) {
                throw new IllegalStateException("nothing changed");
            }
            if (i >= CHECK_INS && i < CHECK_INS + 2 * COMPARISONS) {
                long again = System.nanoTime();
                OkrJson.writeComparison(Comparison.between(latest, next), OutputStream.nullOutputStream());
                compared[i % COMPARISONS] = System.nanoTime() - again;
            }
            latest = next;
        }
        percentiles("one check-in to the JSON of the goals that changed, 3,000 objectives", changed, true);
        percentiles("the library's own comparison of the two as JSON, with all rules on both sides", compared, false);
    }

    private void percentiles(String what, long[] nanos, boolean goal) {
        Arrays.sort(nanos);
        double median = nanos[nanos.length / 2] / 1e6;
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.3f ms median, %.3f ms 99th percentile | %s | %s |%n",
                what,
                median,
                nanos[nanos.length * 99 / 100] / 1e6,
                goal ? "≤ 1 ms median" : "",
                goal ? median <= 1 ? "✓" : "✗" : ""));
    }

    private void commandLine() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            text.append(
                    "| command line, example firm, to the first screen | not measured: no okr.jar | ≤ 350 ms | |\n");
            return;
        }
        double nothing = start(List.of("-cp", System.getProperty("java.class.path"), Nothing.class.getName()));
        double report = start(List.of("-jar", JAR.toString(), "report", FIRM.toString()));
        text.append(String.format(
                Locale.ROOT,
                "| command line, example firm, from start to end of `report` | %.0f ms | ≤ 350 ms | %s |%n",
                report,
                report <= 350 ? "✓" : "✗"));
        text.append(String.format(Locale.ROOT, "| a Java program that does nothing | %.0f ms | | |%n", nothing));
    }

    /** The median of several starts, in milliseconds. */
    private static double start(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        double[] millis = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            int exit = process.waitFor();
            millis[i] = (System.nanoTime() - begin) / 1e6;
            if (exit > 1) {
                throw new IllegalStateException(command + " ended with " + exit);
            }
        }
        Arrays.sort(millis);
        return millis[STARTS / 2];
    }

    private void row(String what, double perSecond, String goal, boolean met) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f/s | %s | %s |%n",
                what,
                perSecond,
                goal.isEmpty() ? "" : "≥ " + goal + " and core",
                goal.isEmpty() ? "" : met ? "✓" : "✗"));
    }

    /** How often each job is done in a second by one thread; the best of several rounds that take turns. */
    private static double[] perSecond(Supplier<?>... jobs) {
        for (Supplier<?> job : jobs) {
            often(job, WARM_UP_NANOS);
        }
        double[] best = new double[jobs.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < jobs.length; i++) {
                best[i] = Math.max(best[i], often(jobs[i], ROUND_NANOS));
            }
        }
        return best;
    }

    private static double often(Supplier<?> job, long nanos) {
        long begin = System.nanoTime();
        long count = 0;
        do {
            if (job.get() == null) {
                throw new IllegalStateException("kept alive until here");
            }
            count++;
        } while (System.nanoTime() - begin < nanos);
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private interface Job {
        void run() throws InterruptedException;
    }

    private static long nanos(Job job) throws InterruptedException {
        long begin = System.nanoTime();
        job.run();
        return System.nanoTime() - begin;
    }
}
