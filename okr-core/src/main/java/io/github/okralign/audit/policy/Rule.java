package io.github.okralign.audit.policy;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing that an audit looks for. Rules are data: a caller lists them, switches them off, gives them another severity,
 * and adds others. Immutable; thread-safe if what it does is.
 *
 * <pre>{@code
 * Rule meetings = Rule.named("MEETINGS")
 *     .because("a meeting is not a result")
 *     .suggesting("say what the meetings should change")
 *     .looking((audit, findings) -> audit.objectives()
 *         .filter(objective -> objective.title().contains("meeting"))
 *         .forEach(objective ->
 *             findings.add(List.of(objective.id()), audit.label(objective) + " is about meetings")));
 * }</pre>
 */
public final class Rule {

    private final String name;
    private final String because;
    private final String suggestion;
    private final Function<AuditPolicy, Severity> severity;
    private final Look look;
    private final Comparison comparison;

    private Rule(
            String name,
            String because,
            String suggestion,
            Function<AuditPolicy, Severity> severity,
            Look look,
            Comparison comparison) {
        this.name = name;
        this.because = because;
        this.suggestion = suggestion;
        this.severity = severity;
        this.look = look;
        this.comparison = comparison;
    }

    /** Looks at an analysis and adds what it finds. */
    @FunctionalInterface
    public interface Look {
        /**
         * Looks at an analysis.
         *
         * @param audit the analysis, with the limits to judge by
         * @param findings takes what the rule finds
         */
        void at(AuditContext audit, Findings findings);
    }

    /** Looks at two analyses and adds what it finds in the later one. */
    @FunctionalInterface
    public interface Comparison {
        /**
         * Looks at two analyses.
         *
         * @param audit the later analysis, with the limits to judge by
         * @param earlier the earlier analysis
         * @param findings takes what the rule finds
         */
        void of(AuditContext audit, AuditContext earlier, Findings findings);
    }

    /** Takes what a rule finds. */
    public interface Findings {
        /**
         * Adds a finding with evidence and a suggestion of its own.
         *
         * @param subjects the ids of what it is about, the foremost first
         * @param message what was found
         * @param evidence the numbers that it rests on
         * @param suggestion what to do about it
         */
        void add(List<String> subjects, String message, Map<String, Double> evidence, String suggestion);

        /**
         * Adds a finding with evidence, and the suggestion of the rule.
         *
         * @param subjects the ids of what it is about, the foremost first
         * @param message what was found
         * @param evidence the numbers that it rests on
         */
        void add(List<String> subjects, String message, Map<String, Double> evidence);

        /**
         * Adds a finding with the suggestion of the rule.
         *
         * @param subjects the ids of what it is about, the foremost first
         * @param message what was found
         */
        default void add(List<String> subjects, String message) {
            add(subjects, message, ImmutableMap.of());
        }
    }

    /**
     * Begins a rule of severity {@link Severity#WARNING} that finds nothing yet.
     *
     * @param name a stable name in capitals
     * @return a rule to complete
     */
    public static Rule named(String name) {
        return new Rule(
                checkNotNull(name, "name"),
                "",
                "",
                policy -> Severity.WARNING,
                (audit, findings) -> {},
                (audit, earlier, findings) -> {});
    }

    /**
     * This rule with a reason.
     *
     * @param reason why it matters
     * @return a copy
     */
    public Rule because(String reason) {
        return new Rule(name, checkNotNull(reason, "reason"), suggestion, severity, look, comparison);
    }

    /**
     * This rule with a suggestion.
     *
     * @param whatToDo what to do about its findings
     * @return a copy
     */
    public Rule suggesting(String whatToDo) {
        return new Rule(name, because, checkNotNull(whatToDo, "whatToDo"), severity, look, comparison);
    }

    /**
     * This rule with another severity, whatever the policy.
     *
     * @param newSeverity how bad its findings are
     * @return a copy
     */
    public Rule of(Severity newSeverity) {
        checkNotNull(newSeverity, "newSeverity");
        return of(policy -> newSeverity);
    }

    /**
     * This rule with a severity that depends on the limits of the policy.
     *
     * @param byPolicy how bad its findings are
     * @return a copy
     */
    public Rule of(Function<AuditPolicy, Severity> byPolicy) {
        return new Rule(name, because, suggestion, checkNotNull(byPolicy, "byPolicy"), look, comparison);
    }

    /**
     * This rule with what it does in every audit.
     *
     * @param newLook looks at an analysis and adds what it finds
     * @return a copy
     */
    public Rule looking(Look newLook) {
        return new Rule(name, because, suggestion, severity, checkNotNull(newLook, "newLook"), comparison);
    }

    /**
     * This rule with what it does only where two analyses are compared.
     *
     * @param newComparison looks at both analyses and adds what it finds
     * @return a copy
     */
    public Rule comparing(Comparison newComparison) {
        return new Rule(name, because, suggestion, severity, look, checkNotNull(newComparison, "newComparison"));
    }

    /** {@return the stable name of the rule} */
    public String name() {
        return name;
    }

    /** {@return why the rule matters} */
    public String reason() {
        return because;
    }

    /** {@return what to do about its findings, where they do not say otherwise} */
    public String suggestion() {
        return suggestion;
    }

    /**
     * How bad its findings are, if the policy does not say otherwise.
     *
     * @param policy the policy
     * @return the severity
     */
    public Severity severity(AuditPolicy policy) {
        return severity.apply(checkNotNull(policy, "policy"));
    }

    /**
     * Has the rule look at an analysis.
     *
     * @param audit the analysis, with the limits to judge by
     * @param findings takes what the rule finds
     */
    public void look(AuditContext audit, Findings findings) {
        look.at(checkNotNull(audit, "audit"), checkNotNull(findings, "findings"));
    }

    /**
     * Has the rule look at two analyses.
     *
     * @param audit the later analysis, with the limits to judge by
     * @param earlier the earlier analysis
     * @param findings takes what the rule finds
     */
    public void compare(AuditContext audit, AuditContext earlier, Findings findings) {
        comparison.of(
                checkNotNull(audit, "audit"), checkNotNull(earlier, "earlier"), checkNotNull(findings, "findings"));
    }

    @Override
    public String toString() {
        return "Rule(" + name + ")";
    }
}
