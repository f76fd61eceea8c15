package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.okralign.Analysis;
import io.github.okralign.DatedValue;
import io.github.okralign.History;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How much the audit found on each day of a {@link History}. Every day is audited once, when the history of findings is made;
 * what rules compute at length and would be the same as on the day before, they take over.
 * Immutable and thread-safe.
 */
public final class FindingHistory {

    private final ImmutableList<DatedValue<List<Finding>>> findings;

    private FindingHistory(List<DatedValue<List<Finding>>> findings) {
        this.findings = ImmutableList.copyOf(findings);
    }

    /**
     * The findings of each day, each analysis audited as by {@link Audit#of(Analysis)}.
     *
     * @param history the days
     * @return the findings, in order of the days
     */
    public static FindingHistory of(History history) {
        return of(history, analysis -> AuditPolicy.forSize(analysis.policy().size()));
    }

    /**
     * The findings of each day by one policy.
     *
     * @param history the days
     * @param policy the limits and rules
     * @return the findings, in order of the days
     */
    public static FindingHistory of(History history, AuditPolicy policy) {
        checkNotNull(policy, "policy");
        return of(history, analysis -> policy);
    }

    private static FindingHistory of(History history, Function<Analysis, AuditPolicy> policy) {
        List<DatedValue<List<Finding>>> findings = new ArrayList<>();
        AuditContext last = null;
        for (Analysis analysis : history.analyses()) {
            last = last == null
                    ? AuditContext.of(analysis, policy.apply(analysis))
                    : last.followedBy(analysis, policy.apply(analysis));
            findings.add(new DatedValue<>(analysis.asOf(), Audit.findings(last)));
        }
        return new FindingHistory(findings);
    }

    /** {@return the findings, in order of the days} */
    public List<DatedValue<List<Finding>>> findings() {
        return findings;
    }

    /** {@return the number of findings of every severity, 0 included, in order of the days} */
    public List<DatedValue<Map<Severity, Integer>>> counts() {
        return findings.stream()
                .map(dated -> new DatedValue<>(dated.day(), count(dated.value())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Map<Severity, Integer> count(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return Maps.immutableEnumMap(counts);
    }

    @Override
    public String toString() {
        return "FindingHistory" + counts();
    }
}
