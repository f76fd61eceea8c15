package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing that an audit looks for. Rules are data: a caller lists, switches off, re-weighs and adds them.
 *
 * <pre>{@code
 * Rule meetings = Rule.named("MEETINGS")
 *     .because("a meeting is not a result")
 *     .suggesting("say what the meetings are to change")
 *     .looking((facts, findings) -> facts.objectives()
 *         .filter(o -> o.title().contains("meeting"))
 *         .forEach(o -> findings.add(List.of(o.id()), facts.name(o) + " is about meetings")));
 * }</pre>
 */
public final class Rule {

    private final String name;
    private final String because;
    private final String suggestion;
    private final Function<AuditPolicy, Severity> severity;
    private final Look look;

    private Rule(String name, String because, String suggestion, Function<AuditPolicy, Severity> severity, Look look) {
        this.name = name;
        this.because = because;
        this.suggestion = suggestion;
        this.severity = severity;
        this.look = look;
    }

    /** What a rule does: looks at the facts and adds what it finds. */
    @FunctionalInterface
    public interface Look {
        /**
         * Looks at the facts.
         *
         * @param facts what there is to know
         * @param findings takes what the rule finds
         */
        void at(Facts facts, Findings findings);
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
     * Begins a rule of severity {@link Severity#WARNING} that looks at nothing yet.
     *
     * @param name a stable name in capitals
     * @return a rule to complete
     */
    public static Rule named(String name) {
        return new Rule(checkNotNull(name, "name"), "", "", policy -> Severity.WARNING, (facts, findings) -> {});
    }

    /**
     * This rule with a reason.
     *
     * @param reason why it matters
     * @return a copy
     */
    public Rule because(String reason) {
        return new Rule(name, checkNotNull(reason, "reason"), suggestion, severity, look);
    }

    /**
     * This rule with a suggestion.
     *
     * @param whatToDo what to do about its findings
     * @return a copy
     */
    public Rule suggesting(String whatToDo) {
        return new Rule(name, because, checkNotNull(whatToDo, "whatToDo"), severity, look);
    }

    /**
     * This rule with another severity, whatever the policy.
     *
     * @param newSeverity how bad its findings are
     * @return a copy
     */
    public Rule of(Severity newSeverity) {
        checkNotNull(newSeverity, "newSeverity");
        return new Rule(name, because, suggestion, policy -> newSeverity, look);
    }

    Rule of(Function<AuditPolicy, Severity> byPolicy) {
        return new Rule(name, because, suggestion, byPolicy, look);
    }

    /**
     * This rule with what it does.
     *
     * @param newLook looks at the facts and adds what it finds
     * @return a copy
     */
    public Rule looking(Look newLook) {
        return new Rule(name, because, suggestion, severity, checkNotNull(newLook, "newLook"));
    }

    /**
     * The stable name of the rule.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Why the rule matters.
     *
     * @return the reason
     */
    public String reason() {
        return because;
    }

    /**
     * What to do about its findings, where they do not say otherwise.
     *
     * @return the suggestion
     */
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

    void look(Facts facts, Findings findings) {
        look.at(facts, findings);
    }

    /**
     * The rules that come with the library.
     *
     * @return the rules, group by group
     */
    public static List<Rule> shipped() {
        return ImmutableList.<Rule>builder()
                .addAll(AlignmentRules.ALL)
                .addAll(SiloRules.ALL)
                .addAll(TimeRules.ALL)
                .addAll(HealthRules.ALL)
                .addAll(DependencyRules.ALL)
                .addAll(FocusRules.ALL)
                .addAll(QualityRules.ALL)
                .addAll(ReviewRules.ALL)
                .build();
    }

    @Override
    public String toString() {
        return "Rule(" + name + ")";
    }
}
