package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that a rule found: data, from which a caller makes what it shows. Immutable and thread-safe. */
public final class Finding {

    private final String rule;
    private final Severity severity;
    private final List<String> subjects;
    private final String message;
    private final ImmutableMap<String, Double> evidence;
    private final String suggestion;

    Finding(
            String rule,
            Severity severity,
            List<String> subjects,
            String message,
            Map<String, Double> evidence,
            String suggestion) {
        this.rule = rule;
        this.severity = severity;
        this.subjects = List.copyOf(subjects);
        this.message = checkNotNull(message, "message");
        this.evidence = ImmutableMap.copyOf(evidence);
        this.suggestion = checkNotNull(suggestion, "suggestion");
    }

    /** {@return the stable name of the rule} */
    public String rule() {
        return rule;
    }

    /** {@return how bad it is} */
    public Severity severity() {
        return severity;
    }

    /** {@return the ids of what it is about, the foremost first; empty for the organisation as a whole} */
    public List<String> subjects() {
        return subjects;
    }

    /** {@return what was found, in a sentence that names the subjects; not meant to be parsed} */
    public String message() {
        return message;
    }

    /** {@return the numbers that it rests on, by name, in the order in which the rule gives them} */
    public Map<String, Double> evidence() {
        return evidence;
    }

    /** {@return what to do about it} */
    public String suggestion() {
        return suggestion;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && rule.equals(that.rule)
                && severity == that.severity
                && subjects.equals(that.subjects)
                && message.equals(that.message)
                && evidence.equals(that.evidence)
                && suggestion.equals(that.suggestion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, severity, subjects, message, evidence, suggestion);
    }

    @Override
    public String toString() {
        return severity + " " + rule + ": " + message;
    }
}
