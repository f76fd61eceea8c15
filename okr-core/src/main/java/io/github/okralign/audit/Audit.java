package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.audit.rules.ShippedRules;
import io.github.okralign.index.GoalCursor;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What the rules of a policy find in an analysis. Immutable and thread-safe: the rules look once, when the findings are
 * first asked for.
 *
 * <pre>{@code
 * Audit.of(analysis).findings();                                        // by the preset of the analysis
 * Audit.of(analysis, AuditPolicy.builder().disable("STALE").build());   // by limits and rules of your own
 * }</pre>
 */
public final class Audit {

    private final Analysis analysis;
    private final AuditPolicy policy;
    private final Supplier<List<Finding>> findings;

    private Audit(Analysis analysis, AuditPolicy policy) {
        this.analysis = analysis;
        this.policy = policy;
        this.findings = Suppliers.memoize(() -> findings(AuditContext.of(analysis, policy)));
    }

    /** What the rules find in a context. */
    static List<Finding> findings(AuditContext context) {
        return find(context.okrSet(), context.policy(), (rule, found) -> rule.look(context, found));
    }

    /**
     * The audit of an analysis by the preset for its size of organisation: {@link AuditPolicy#forSize} of {@link
     * AnalysisPolicy#size()}, which copies of a preset keep. O(1); the findings say what they cost.
     *
     * @param analysis the analysis
     * @return its audit
     */
    public static Audit of(Analysis analysis) {
        return of(analysis, AuditPolicy.forSize(analysis.policy().size()));
    }

    /**
     * The audit of an analysis. O(1); the findings say what they cost.
     *
     * @param analysis the analysis
     * @param policy the limits and rules
     * @return its audit
     */
    public static Audit of(Analysis analysis, AuditPolicy policy) {
        return new Audit(checkNotNull(analysis, "analysis"), checkNotNull(policy, "policy"));
    }

    /** {@return the analysis that is audited} */
    public Analysis analysis() {
        return analysis;
    }

    /** {@return the limits and rules} */
    public AuditPolicy policy() {
        return policy;
    }

    /**
     * What the rules find. O((goals + links) · log goals) when it is first asked for, and for rules about units times the
     * levels of the units.
     *
     * @return the findings that are not suppressed: by severity, then by the name of the rule, then in document order of the
     *     first subject
     */
    public List<Finding> findings() {
        return findings.get();
    }

    /**
     * What the rules find only in comparison with an earlier analysis: {@code SANDBAGGING}, {@code LATE_RETARGET}, {@code
     * CHRONIC_CARRY_OVER}, {@code POST_MORTEM_DUE}, and rules of the caller's own that are {@link Rule#comparing}. Judged by
     * the policy of this audit. O(goals) of both sets; computed anew each time.
     *
     * @param earlier the earlier analysis
     * @return the findings that are not suppressed, in the order of {@link #findings()}
     */
    public List<Finding> findingsSince(Analysis earlier) {
        AuditContext now = AuditContext.of(analysis, policy);
        AuditContext then = AuditContext.of(earlier, policy);
        return find(analysis.okrSet(), policy, (rule, found) -> rule.compare(now, then, found));
    }

    /** {@return the rules that the audit follows: those shipped and added, less those switched off} */
    public List<Rule> rules() {
        return rules(policy);
    }

    /** {@return the rules that come with the library, group by group} */
    public static List<Rule> shippedRules() {
        return ShippedRules.ALL;
    }

    private static List<Rule> rules(AuditPolicy policy) {
        return ImmutableList.copyOf(
                Iterables.filter(Iterables.concat(ShippedRules.ALL, policy.addedRules()), policy::isEnabled));
    }

    private static List<Finding> find(OkrSet okrs, AuditPolicy policy, BiConsumer<Rule, Rule.Findings> look) {
        Map<Kind, List<Found>> byKind = new TreeMap<>();
        GoalCursor goals = new GoalCursor(IndexAccess.of(okrs));
        for (Rule rule : rules(policy)) {
            Kind kind = new Kind(policy.severity(rule), rule.name());
            List<Found> found = byKind.computeIfAbsent(kind, any -> new ArrayList<>());
            look.accept(rule, new Collector(rule, kind.severity, goals, found));
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (List<Found> found : byKind.values()) {
            found.sort(Comparator.comparingInt(Found::position));
            for (Found each : found) {
                if (!policy.isSuppressed(each.finding.rule(), each.finding.subjects())) {
                    findings.add(each.finding);
                }
            }
        }
        return findings.build();
    }

    /** What findings are sorted by before their subjects. */
    private record Kind(Severity severity, String rule) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int bySeverity = severity.compareTo(other.severity);
            return bySeverity != 0 ? bySeverity : rule.compareTo(other.rule);
        }
    }

    /** A finding with the position of its first subject; whatever is not a goal stays in the order in which it was found. */
    private record Found(Finding finding, int position) {}

    private record Collector(Rule rule, Severity severity, GoalCursor goals, List<Found> found)
            implements Rule.Findings {
        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence, String suggestion) {
            Finding finding = new Finding(rule.name(), severity, subjects, message, evidence, suggestion);
            found.add(new Found(finding, subjects.isEmpty() ? -1 : goals.position(subjects.get(0))));
        }

        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence) {
            add(subjects, message, evidence, rule.suggestion());
        }
    }

    @Override
    public String toString() {
        return "Audit(" + analysis + ")";
    }
}
