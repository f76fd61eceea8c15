package io.github.okralign.audit;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Has every rule of the policy look at the facts. */
public final class Audit {

    private Audit() {}

    /**
     * Audits an analysis. Near linear in goals and links.
     *
     * @param facts what there is to know, with the policy
     * @return the findings that are not suppressed: by severity, then by the name of the rule, then in document order of the
     *     first subject
     */
    public static List<Finding> findings(Facts facts) {
        AuditPolicy policy = facts.policy();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            Collector collector = new Collector(rule, policy, findings);
            rule.look(facts, collector);
        }
        findings.removeIf(policy::isSuppressed);
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::rule)
                .thenComparing(finding -> position(finding, facts.okrSet())));
        return ImmutableList.copyOf(findings);
    }

    /** Goals in document order; whatever else a finding is about stays in the order in which it was found. */
    private static int position(Finding finding, OkrSet okrs) {
        String first = finding.subjects().isEmpty() ? "" : finding.subjects().get(0);
        return okrs.goal(first).isPresent() ? okrs.position(first) : -1;
    }

    private record Collector(Rule rule, AuditPolicy policy, List<Finding> findings) implements Rule.Findings {
        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence, String suggestion) {
            findings.add(new Finding(rule.name(), policy.severity(rule), subjects, message, evidence, suggestion));
        }

        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence) {
            add(subjects, message, evidence, rule.suggestion());
        }
    }
}
