package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.OkrSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The audit of an organisation: all rules together, and each rule alone, which shows one that grows faster than the
 * organisation.
 *
 * <p>Every call gets an analysis of its own that has just been made, as whatever an audit asks of an analysis first stays
 * there. So structure and links are in the figures, and the roll-up is not. Single shots, as the analysis takes longer to
 * make than most rules to run. The collector of garbage has no thread of its own, as the goal is set for one core.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 7)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"})
public class AuditRules {

    /** What is audited. */
    @State(Scope.Benchmark)
    public static class Audited {

        @Param({"10000", "100000"})
        private int size;

        private OkrSet okrs;

        @Setup(Level.Trial)
        public void build() {
            okrs = AuditOrg.of(Org.of(size));
        }
    }

    /** An analysis that nobody has asked anything, by all rules of a preset. */
    @State(Scope.Benchmark)
    public static class AllRules {

        @Param({"MEDIUM", "LARGE"})
        private String preset;

        private Analysis analysis;

        @Setup(Level.Invocation)
        public void analyse(Audited audited) {
            AnalysisPolicy policy = preset.equals("LARGE") ? AnalysisPolicy.LARGE : AnalysisPolicy.MEDIUM;
            analysis = Analysis.of(audited.okrs, policy);
        }
    }

    /** How long each rule took by itself, which is told to {@link Table} by way of a file. */
    @State(Scope.Benchmark)
    public static class EachRule {

        /** What all rules have in common. */
        static final String NONE = "NONE";

        private static final int MEASURED = 3;

        private final Map<String, List<Double>> micros = new LinkedHashMap<>();

        static List<String> names() {
            return Audit.shippedRules().stream().map(Rule::name).toList();
        }

        static Path file(String size) {
            return Path.of("target", "benchmark", "rules-" + size + ".txt");
        }

        private static AuditPolicy only(String rule) {
            AuditPolicy.Builder policy = AuditPolicy.MEDIUM.toBuilder();
            names().stream().filter(name -> !name.equals(rule)).forEach(policy::disable);
            return policy.build();
        }

        /** Writes the median of the last measurements of each rule. */
        @TearDown(Level.Trial)
        public void write(Audited audited) throws IOException {
            List<String> lines = new ArrayList<>();
            micros.forEach((rule, all) -> {
                double[] last = all.stream()
                        .skip(Math.max(0, all.size() - MEASURED))
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
                lines.add(rule + " " + last[last.length / 2]);
            });
            Files.createDirectories(file("").getParent());
            Files.write(file(String.valueOf(audited.size)), lines);
        }
    }

    @Benchmark
    public Object all(Audited audited, AllRules rules) {
        return Audit.of(rules.analysis).findings();
    }

    /** Every rule with an analysis of its own; all in one process, as there are too many to start one for each. */
    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = EachRule.MEASURED)
    public int each(Audited audited, EachRule rules) {
        List<String> names = new ArrayList<>(EachRule.names());
        names.add(EachRule.NONE);
        int found = 0;
        for (String name : names) {
            Audit audit = Audit.of(Analysis.of(audited.okrs), EachRule.only(name));
            long start = System.nanoTime();
            found += audit.findings().size();
            double took = (System.nanoTime() - start) / 1e3;
            rules.micros.computeIfAbsent(name, any -> new ArrayList<>()).add(took);
        }
        return found;
    }
}
