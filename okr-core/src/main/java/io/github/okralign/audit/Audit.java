package io.github.okralign.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Has every rule of the policy look at the facts. */
public final class Audit {

    private Audit() {}

    /**
     * Audits an analysis. O((goals + links) · log goals), and for rules about units times the levels of the units.
     *
     * @param facts what there is to know, with the policy
     * @return the findings that are not suppressed: by severity, then by the name of the rule, then in document order of the
     *     first subject
     */
    public static List<Finding> findings(Facts facts) {
        AuditPolicy policy = facts.policy();
        Map<Kind, List<Found>> byKind = new TreeMap<>();
        for (Rule rule : policy.rules()) {
            Kind kind = new Kind(policy.severity(rule), rule.name());
            List<Found> found = byKind.computeIfAbsent(kind, any -> new ArrayList<>());
            rule.look(facts, new Collector(rule, kind.severity, facts, found));
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (List<Found> found : byKind.values()) {
            found.sort(Comparator.comparingInt(Found::position));
            for (Found each : found) {
                if (!policy.isSuppressed(each.finding)) {
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

    /** A finding with the position of its first subject; whatever is no goal stays in the order in which it was found. */
    private record Found(Finding finding, int position) {}

    private record Collector(Rule rule, Severity severity, Facts facts, List<Found> found) implements Rule.Findings {
        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence, String suggestion) {
            Finding finding = new Finding(rule.name(), severity, subjects, message, evidence, suggestion);
            found.add(new Found(finding, subjects.isEmpty() ? -1 : facts.position(subjects.get(0))));
        }

        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence) {
            add(subjects, message, evidence, rule.suggestion());
        }
    }
}
