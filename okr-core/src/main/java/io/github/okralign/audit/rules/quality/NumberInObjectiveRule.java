package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import java.util.regex.Pattern;

/** {@code NUMBER_IN_OBJECTIVE}: an objective with a number in its title. */
public final class NumberInObjectiveRule {

    /** A number by itself, with or without a per cent sign, that is not a year or part of a name. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)*(?:\\s?%|(?![\\p{L}\\p{N}-]))");

    private NumberInObjectiveRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NUMBER_IN_OBJECTIVE")
                .because("numbers belong in key results; an objective says what for")
                .suggesting("move the number into a key result")
                .of(Severity.INFO)
                .looking(Flaw.ofObjectives(
                        (audit, objective) -> hasNumber(objective.title()), " has a number in its title"));
    }

    /** Most titles have no digit at all, which is seen faster. */
    private static boolean hasNumber(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (title.charAt(i) >= '0' && title.charAt(i) <= '9') {
                return NUMBER.matcher(title).find();
            }
        }
        return false;
    }
}
