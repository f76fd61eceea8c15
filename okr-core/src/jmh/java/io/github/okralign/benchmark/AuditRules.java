package io.github.okralign.benchmark;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.AuditPolicy;
import io.github.okralign.audit.Rule;
import io.github.okralign.model.OkrSet;
import java.util.List;
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

/**
 * The audit of an organisation: all rules together, and each rule alone, which shows one that grows faster than the
 * organisation.
 *
 * <p>Every call gets an analysis of its own that has just been made, as whatever an audit asks of an analysis first stays
 * there. So structure and links are in the figures, and the roll-up is not. Single shots, as the analysis takes longer to
 * make than most rules to run.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 7)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
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

    /** An analysis that nobody has asked anything, by one rule. */
    @State(Scope.Benchmark)
    public static class OneRule {

        static final String NONE = "NONE";

        /** {@link Benchmarks} names all that are shipped; {@value #NONE} is what all have in common. */
        @Param({NONE, "NEAR_DUPLICATE"})
        private String rule;

        private Analysis analysis;

        static List<String> names() {
            return Rule.shipped().stream().map(Rule::name).toList();
        }

        @Setup(Level.Invocation)
        public void analyse(Audited audited) {
            AuditPolicy.Builder policy = AuditPolicy.MEDIUM.toBuilder();
            names().stream().filter(name -> !name.equals(rule)).forEach(policy::disable);
            analysis = Analysis.of(audited.okrs, AnalysisPolicy.MEDIUM.withAudit(policy.build()));
        }
    }

    @Benchmark
    public Object all(Audited audited, AllRules rules) {
        return rules.analysis.findings();
    }

    @Benchmark
    public Object one(Audited audited, OneRule rule) {
        return rule.analysis.findings();
    }
}
