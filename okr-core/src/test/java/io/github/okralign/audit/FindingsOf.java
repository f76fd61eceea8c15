package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;

/** What one rule finds in a set. */
final class FindingsOf {

    private final String rule;
    private LocalDate asOf = LocalDate.parse("2026-02-10");
    private AnalysisPolicy policy = AnalysisPolicy.MEDIUM;

    private FindingsOf(String rule) {
        this.rule = rule;
    }

    static FindingsOf rule(String name) {
        return new FindingsOf(name);
    }

    FindingsOf on(String day) {
        this.asOf = LocalDate.parse(day);
        return this;
    }

    FindingsOf by(AnalysisPolicy newPolicy) {
        this.policy = newPolicy;
        return this;
    }

    /** What the rule finds, in order. */
    List<Finding> in(OkrSet.Builder okrs) {
        return Audit.of(Analysis.of(okrs.build(), asOf, policy)).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** The first subject of each finding, in order. */
    List<String> subjectsIn(OkrSet.Builder okrs) {
        return in(okrs).stream().map(finding -> finding.subjects().get(0)).toList();
    }

    /** The only finding of the rule, which suggests something. */
    Finding onlyIn(OkrSet.Builder okrs) {
        List<Finding> found = in(okrs);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).suggestion()).isNotBlank();
        return found.get(0);
    }
}
