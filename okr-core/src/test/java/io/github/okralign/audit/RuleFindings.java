package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What one rule finds, and how tests look at it. */
final class RuleFindings {

    private final String rule;
    private final List<Finding> found;

    private RuleFindings(String rule, List<Finding> found) {
        this.rule = rule;
        this.found = found;
    }

    /** What a rule finds on a day. */
    static RuleFindings of(String rule, OkrSet.Builder okrs, LocalDate asOf, AnalysisPolicy policy) {
        return of(rule, Audit.of(Analysis.of(okrs.build(), asOf, policy)));
    }

    /** What a rule finds on a day by limits of its own. */
    static RuleFindings of(String rule, OkrSet.Builder okrs, LocalDate asOf, AuditPolicy policy) {
        return of(rule, Audit.of(Analysis.of(okrs.build(), asOf), policy));
    }

    private static RuleFindings of(String rule, Audit audit) {
        return new RuleFindings(
                rule,
                audit.findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList());
    }

    static RuleFindings of(String rule, OkrSet.Builder okrs, LocalDate asOf) {
        return of(rule, okrs, asOf, AnalysisPolicy.MEDIUM);
    }

    List<Finding> list() {
        return found;
    }

    /** The messages, in the order of the findings. */
    List<String> messages() {
        return found.stream().map(Finding::message).toList();
    }

    void areNone() {
        assertThat(found).as(rule).isEmpty();
    }

    void areOnly(Severity severity, List<String> subjects, String message, Map<String, Double> evidence) {
        assertThat(messages()).as(rule).containsExactly(message);
        include(severity, subjects, message, evidence);
    }

    /** That there is a finding of exactly this message, and that the rest of it is right too. */
    void include(Severity severity, List<String> subjects, String message, Map<String, Double> evidence) {
        assertThat(messages()).as(rule).containsOnlyOnce(message);
        Finding finding = found.get(messages().indexOf(message));
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.subjects()).isEqualTo(subjects);
        assertThat(finding.suggestion()).isNotBlank();
        assertThat(finding.evidence()).containsOnlyKeys(evidence.keySet());
        evidence.forEach((name, value) ->
                assertThat(finding.evidence().get(name)).as(name).isCloseTo(value, within(1e-12)));
    }
}
