package io.github.okralign.json;

import io.github.okralign.model.Location;
import io.github.okralign.model.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A document while it is read: a parser, the place where it stands, and the problems so far. Whatever reads a value
 * begins at its first token and ends at its last; a value of another kind is reported and skipped.
 */
final class JsonInput {

    /** What {@link #nextName} says at the end of an object. */
    static final int NO_NAME = PropertyNameMatcher.MATCH_END_OBJECT;

    private final JsonParser parser;
    private final Function<TokenStreamLocation, Position> positions;
    private final ReadOptions options;
    private final ProblemList problems;
    private final ListCounter counter;
    private final Trail trail = new Trail();
    private final Words words = new Words();

    JsonInput(
            JsonParser parser,
            Function<TokenStreamLocation, Position> positions,
            ReadOptions options,
            ProblemList problems) {
        this.parser = parser;
        this.positions = positions;
        this.options = options;
        this.problems = problems;
        this.counter = new ListCounter(options.limits());
    }

    ReadOptions options() {
        return options;
    }

    ProblemList problems() {
        return problems;
    }

    /** The place that was entered last, of those that are not left. */
    Location place() {
        return trail.place();
    }

    /** The property that was entered last. */
    String property() {
        return trail.property();
    }

    void enter(String property) {
        trail.enter(property);
    }

    void leave() {
        trail.leave();
    }

    /** Where the current token begins. */
    TokenStreamLocation mark() {
        return parser.currentTokenLocation();
    }

    private Position position(TokenStreamLocation mark) {
        return problems.isFull() ? Position.UNKNOWN : positions.apply(mark);
    }

    /**
     * Moves on to the next property of the object, of which so many were read.
     *
     * @return its number among those that are matched, or another negative number than {@link #NO_NAME} if it is none
     */
    int nextName(PropertyNameMatcher matcher, int before) {
        int name = parser.nextNameMatch(matcher);
        if (name == PropertyNameMatcher.MATCH_ODD_TOKEN) {
            return NO_NAME;
        }
        if (name != NO_NAME) {
            keep(counter.properties(before + 1));
        }
        return name;
    }

    String currentName() {
        return parser.currentName();
    }

    /** Moves on to the value of the property; false if it is null, which is as good as absent. */
    boolean nextValue() {
        return parser.nextToken() != JsonToken.VALUE_NULL;
    }

    void skipProperty() {
        parser.nextToken();
        parser.skipChildren();
    }

    boolean startsObject() {
        return is(JsonToken.START_OBJECT, "an object");
    }

    @Nullable
    String text() {
        return is(JsonToken.VALUE_STRING, "a string") ? parser.getString() : null;
    }

    /** A text that is likely to have been there before. */
    @Nullable
    String word() {
        return is(JsonToken.VALUE_STRING, "a string")
                ? words.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : null;
    }

    @Nullable
    Boolean flag() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        wrongType("true or false");
        return null;
    }

    /** A finite number, or NaN if it was reported that there is none. */
    double number() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("a number");
            return Double.NaN;
        }
        double value = parser.getDoubleValue();
        if (value == 0
                && token == JsonToken.VALUE_NUMBER_INT
                && parser.getString().startsWith("-")) {
            return -0.0; // the parser takes -0 for the integer 0
        }
        if (!Double.isFinite(value)) {
            unread(
                    Problem.Code.BAD_NUMBER,
                    "(" + Texts.cut(parser.getString()) + ") must be a finite number within [-1e100, 1e100]");
            return Double.NaN;
        }
        return value;
    }

    @Nullable
    LocalDate date() {
        if (!is(JsonToken.VALUE_STRING, "a string")) {
            return null;
        }
        try {
            return Dates.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } catch (DateTimeException e) {
            unread(
                    JsonCode.BAD_DATE,
                    "(" + Texts.quote(parser.getString()) + ") must be a calendar date such as 2026-05-15");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E name(Names<E> known) {
        if (!is(JsonToken.VALUE_STRING, "a string")) {
            return null;
        }
        E constant = known.get(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (constant == null) {
            String text = parser.getString();
            String hint = Texts.nearest(text, known.all())
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            unread(
                    JsonCode.UNKNOWN_NAME,
                    "(" + Texts.quote(text) + ") must be one of " + String.join(", ", known.all()) + hint);
        }
        return constant;
    }

    /** Reads a list, each element into the draft. */
    <T> void list(T draft, Shape.Property<T> element) {
        if (!is(JsonToken.START_ARRAY, "an array")) {
            return;
        }
        ListCounter.Count kind = counter.of(trail.property());
        JsonToken token = parser.nextToken();
        for (int i = 0; token != null && token != JsonToken.END_ARRAY; i++) {
            trail.enter(i);
            keep(counter.element(kind));
            element.read(this, draft);
            trail.leave();
            token = parser.nextToken();
        }
    }

    /** Ends reading where a limit is exceeded. */
    private void keep(@Nullable String exceeded) {
        if (exceeded != null) {
            throw new StreamConstraintsException(exceeded, parser.currentTokenLocation());
        }
    }

    /** Reports a problem with what stands at the current token. */
    void report(Enum<?> code, String message) {
        problems.report(code, place(), position(mark()), message);
    }

    /** Reports that the object at the current place lacks a property; where it begins in the text is found out later. */
    void missing(String what, String name) {
        problems.report(
                Problem.Code.MISSING_PROPERTY, place(), Position.UNKNOWN, what + " has no " + name + "; it needs one");
        problems.unread(place().property(name));
    }

    /** Reports that an object has a property which it should not have, and which begins at the mark. */
    void unknown(Location at, TokenStreamLocation mark, String what, Collection<String> names) {
        String name = at.lastStep();
        String right = Texts.nearest(name, names)
                .map(near -> "did you mean " + Texts.quote(near) + "?")
                .orElseGet(() -> "it may have " + String.join(", ", names));
        problems.report(
                JsonCode.UNKNOWN_PROPERTY,
                at,
                position(mark),
                what + " has no property " + Texts.quote(name) + "; " + right);
    }

    private boolean is(JsonToken wanted, String expected) {
        if (parser.currentToken() == wanted) {
            return true;
        }
        wrongType(expected);
        return false;
    }

    private void wrongType(String expected) {
        unread(JsonCode.WRONG_TYPE, "is " + found() + "; it must be " + expected);
        parser.skipChildren();
    }

    /** Reports that the current value cannot be read. */
    private void unread(Enum<?> code, String why) {
        Location at = place();
        problems.reportUnread(code, at, position(mark()), Pointer.label(at) + " " + why);
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        } else if (token == JsonToken.START_ARRAY) {
            return "an array";
        } else if (token == JsonToken.VALUE_STRING) {
            return "the string " + Texts.quote(parser.getString());
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return "the number " + Texts.cut(parser.getString());
        }
        return String.valueOf(parser.getString());
    }
}
