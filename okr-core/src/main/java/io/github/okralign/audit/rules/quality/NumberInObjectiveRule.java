package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NUMBER_IN_OBJECTIVE}: an objective with a number in its title. */
public final class NumberInObjectiveRule {

    private static final int YEAR = 4;

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

    /**
     * Whether a number stands by itself, with or without a per cent sign, that is neither a year nor part of a name. One
     * pass over the title, whatever is in it.
     */
    static boolean hasNumber(String title) {
        int at = 0;
        while (at < title.length()) {
            if (!isDigit(title.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < title.length() && isDigit(title.charAt(end))) {
                end++;
            }
            if (!isYear(title, at, end) && !continuesBefore(title, at) && !continuesAfter(title, end)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isYear(String title, int start, int end) {
        return end - start == YEAR && (title.startsWith("19", start) || title.startsWith("20", start));
    }

    private static boolean continuesBefore(String title, int start) {
        int before = start == 0 ? ' ' : title.codePointBefore(start);
        return isPartOfWord(before) || before == '.' || before == ',';
    }

    private static boolean continuesAfter(String title, int end) {
        return end < title.length() && isPartOfWord(title.codePointAt(end));
    }

    private static boolean isPartOfWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> letter == '-' || Character.isLetter(letter);
        };
    }
}
