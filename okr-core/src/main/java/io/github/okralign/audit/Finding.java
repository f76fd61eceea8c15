package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a rule found: data, from which a caller makes what it shows.
 *
 * @param rule the stable name of the rule
 * @param severity how bad it is
 * @param subjects the ids of what it is about, the foremost first; empty for the organisation as a whole
 * @param message what was found, in a sentence that names the subjects
 * @param evidence the numbers that it rests on, by name
 * @param suggestion what to do about it
 */
public record Finding(
        String rule,
        Severity severity,
        List<String> subjects,
        String message,
        Map<String, Double> evidence,
        String suggestion) {

    /**
     * A finding.
     *
     * @param rule the stable name of the rule
     * @param severity how bad it is
     * @param subjects the ids of what it is about, the foremost first; empty for the organisation as a whole
     * @param message what was found, in a sentence that names the subjects
     * @param evidence the numbers that it rests on, by name
     * @param suggestion what to do about it
     */
    public Finding {
        checkNotNull(rule, "rule");
        checkNotNull(severity, "severity");
        subjects = List.copyOf(subjects);
        checkNotNull(message, "message");
        evidence = ImmutableMap.copyOf(evidence);
        checkNotNull(suggestion, "suggestion");
    }
}
