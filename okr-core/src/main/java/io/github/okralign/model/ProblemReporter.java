package io.github.okralign.model;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports the problems of a set; each kind of thing has a class of its own that checks it. */
final class ProblemReporter {

    /** Stands in a builder for a required text that was not given. */
    static final String MISSING = "\0";

    static final double GREATEST_NUMBER = 1e100;
    static final double LEAST_WEIGHT = 1e-9;
    static final double GREATEST_WEIGHT = 1e9;

    /** At most this many characters of an id are shown in a message. */
    private static final int SHOWN = 100;
    /** At most this many steps of a loop are. */
    private static final int STEPS = 50;

    private final Consumer<? super Problem> listener;
    /** By kind, for those with a dangling reference so far. */
    private final Map<String, Confusables> lookAlikes = new HashMap<>();
    /** By kind, the ids that go by a name, for those with a dangling reference so far. */
    private final Map<String, Map<String, String>> idsByName = new HashMap<>();

    private boolean clean = true;

    /** Hands every problem over at once and keeps none, as there may be millions. */
    ProblemReporter(Consumer<? super Problem> listener) {
        this.listener = listener;
    }

    /** Whether no problem was found so far. */
    boolean isClean() {
        return clean;
    }

    void report(Problem.Code code, Location location, String message) {
        clean = false;
        listener.accept(new Problem(code, location, message));
    }

    /** An id as messages show it. */
    static String quote(String id) {
        return id.equals(MISSING) ? "(without id)" : "\"" + cut(id) + "\"";
    }

    /** A text as messages show it: cut where it is long, so that it costs little in however many messages. */
    static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A loop as messages show it: from its first node back to that one, without the middle of a long one. */
    static String circle(int size, IntFunction<String> id) {
        return IntStream.rangeClosed(0, size)
                .filter(i -> size < STEPS || i <= STEPS / 2 || i > size - STEPS / 2)
                .mapToObj(i -> size >= STEPS && i == STEPS / 2
                        ? String.format(Locale.ROOT, "… %,d more …", size + 1 - STEPS)
                        : quote(id.apply(i % size)))
                .collect(Collectors.joining(" → "));
    }

    /** What messages call a thing; becomes text only if there is a message. */
    record Name(String kind, String id) {
        @Override
        public String toString() {
            return kind + " " + quote(id);
        }
    }

    /**
     * Reports a title that was not given. Compares by identity, as builders hold {@link #MISSING} itself: reading the titles
     * of all goals, which nothing else does, would cost as much as all checks of their numbers.
     */
    @SuppressWarnings("ReferenceEquality")
    void title(String title, Location at, Name whose) {
        if (title == MISSING) {
            missing(at, "title", whose);
        }
    }

    /** Reports that something lacks a property. */
    void missing(Location at, String property, Object whose) {
        report(Problem.Code.MISSING_PROPERTY, at.property(property), whose + " has no " + property + "; it needs one");
    }

    private static boolean isBlank(String id) {
        return CharMatcher.whitespace().matchesAllOf(id);
    }

    private void blank(String id, Location at, String what) {
        report(Problem.Code.BLANK_ID, at, what + " (" + quote(id) + ") must not be blank");
    }

    /** Reports missing, blank and repeated ids. */
    <T> Map<String, T> byId(List<T> items, Function<T, String> idOf, Location list, String kind) {
        Map<String, T> byId = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = idOf.apply(items.get(i));
            if (validId(id, list.index(i), kind)) {
                Integer first = positions.putIfAbsent(id, i);
                if (first == null) {
                    byId.put(id, items.get(i));
                } else {
                    duplicate(id, list.index(i), kind, list.index(first));
                }
            }
        }
        return byId;
    }

    /** Whether an id is given and not blank; what has it becomes text only if not. */
    boolean validId(String id, Location at, Object what) {
        if (id.equals(MISSING)) {
            missing(at, "id", what);
            return false;
        }
        if (isBlank(id)) {
            blank(id, at.property("id"), "the id of " + what);
            return false;
        }
        return true;
    }

    void duplicate(String id, Location location, String kind, Location first) {
        report(
                Problem.Code.DUPLICATE_ID,
                location.property("id"),
                "id " + quote(id) + " of " + kind + " is already used by " + first + "; it must be unique");
    }

    /** Checks a property that should be one of the ids of a kind. */
    void reference(String id, Map<String, ?> known, Location at, String property, String kind) {
        if (!known.containsKey(id)) {
            reference(id, known, at.property(property), kind);
        }
    }

    /** Checks an element of a list that should be one of the ids of a kind. */
    void reference(String id, Map<String, ?> known, Location at, String kind) {
        if (isBlank(id)) {
            blank(id, at, "a reference to " + kind);
        } else if (!known.containsKey(id)) {
            dangling(id, at, kind, known.keySet());
        }
    }

    /** Reports a reference that is none of the ids of a kind. */
    void dangling(String id, Location location, String kind, Iterable<String> ids) {
        Confusables known = lookAlikes.computeIfAbsent(kind, any -> new Confusables(ids));
        dangling(id, location, kind, known.hint(id));
    }

    /**
     * Reports a reference that is none of the ids of a kind.
     *
     * @param names tells which id a name or title belongs to; asked once for each kind
     */
    void dangling(
            String id, Location location, String kind, Iterable<String> ids, Supplier<Map<String, String>> names) {
        if (isBlank(id)) {
            blank(id, location, "a reference to " + kind);
            return;
        }
        String meant = idsByName.computeIfAbsent(kind, any -> names.get()).get(id);
        if (meant == null) {
            dangling(id, location, kind, ids);
        } else {
            dangling(id, location, kind, "; write " + quote(meant) + ", which has that name");
        }
    }

    private void dangling(String id, Location location, String kind, String hint) {
        report(
                Problem.Code.DANGLING_REFERENCE,
                location,
                quote(id) + " is not the id of " + kind + " of this set; it must be one" + hint);
    }

    /** Whether a number is finite and within ±1e100; its name becomes text only if it is not. */
    boolean number(double value, Location at, String property, String noun, Object whose) {
        if (Math.abs(value) <= GREATEST_NUMBER) {
            return true;
        }
        report(
                Problem.Code.BAD_NUMBER,
                at.property(property),
                noun + " of " + whose + " (" + value + ") must be a finite number within [-1e100, 1e100]");
        return false;
    }

    /** Reports a progress that nobody means as a ratio; one that looks like a percentage is told as what it would be. */
    void ratio(double value, Location at, String property, String noun, Object whose) {
        if (number(value, at, property, noun, whose) && !(value >= -1 && value <= 2)) {
            report(
                    Problem.Code.OUT_OF_RANGE,
                    at.property(property),
                    noun + " of " + whose + " (" + value + ") must be within [-1, 2]" + percentage(value));
        }
    }

    private static String percentage(double value) {
        if (!(Math.abs(value) <= 1000)) {
            return "";
        }
        BigDecimal shown = BigDecimal.valueOf(value).stripTrailingZeros();
        return "; " + shown.toPlainString() + " looks like a percentage; write "
                + shown.movePointLeft(2).toPlainString();
    }

    /** Reports a rate that turns values into none or into absurd ones. */
    void rate(double value, Location at, Object whose) {
        within(value, 1 / GREATEST_NUMBER, GREATEST_NUMBER, "[1e-100, 1e100]", at, "rate", "rate", whose);
    }

    /** Reports what has no ratio, or might have one that is no sound number. */
    void fraction(Fraction fraction, Location at, Object whose) {
        within(fraction.numerator(), -1e50, 1e50, "[-1e50, 1e50]", at, "numerator", "numerator", whose);
        within(fraction.denominator(), 1e-50, 1e50, "[1e-50, 1e50]", at, "denominator", "denominator", whose);
    }

    /** Reports a text that is required and says nothing. */
    void notBlank(String text, Location at, String property, Object whose) {
        if (text.equals(MISSING)) {
            missing(at, property, whose);
        } else if (isBlank(text)) {
            blank(text, at.property(property), "the " + property + " of " + whose);
        }
    }

    void share(double value, Location at, String property, String noun, Object whose) {
        if (value > 2 && value <= 100) {
            report(
                    Problem.Code.OUT_OF_RANGE,
                    at.property(property),
                    noun + " of " + whose + " (" + value + ") must be within [0, 1]" + percentage(value));
        } else {
            within(value, 0, 1, "[0, 1]", at, property, noun, whose);
        }
    }

    void notNegative(double value, Location at, String property, String noun, Object whose) {
        within(value, 0, GREATEST_NUMBER, "[0, 1e100]", at, property, noun, whose);
    }

    void weight(double value, Location at, Object whose) {
        within(value, LEAST_WEIGHT, GREATEST_WEIGHT, "[1e-9, 1e9]", at, "weight", "weight", whose);
    }

    /** Reports a weight that may also be 0, as that of a contribution that is shown and not counted. */
    void weightOrNone(double value, Location at, Object whose) {
        if (value != 0) {
            weight(value, at, whose);
        }
    }

    private void within(
            double value,
            double least,
            double greatest,
            String range,
            Location at,
            String property,
            String noun,
            Object whose) {
        if (number(value, at, property, noun, whose) && !(value >= least && value <= greatest)) {
            report(
                    Problem.Code.OUT_OF_RANGE,
                    at.property(property),
                    noun + " of " + whose + " (" + value + ") must be within " + range);
        }
    }
}
