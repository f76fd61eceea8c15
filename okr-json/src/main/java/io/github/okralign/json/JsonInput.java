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

/**
 * A document while it is read: a parser, the place where it stands, and the problems so far. Whatever reads a value
 * begins at its first token and ends at its last; a value of another kind is reported and skipped.
 */
final class JsonInput {

    /** Reads an element of a list, or reports it. */
    interface Element {
        void read(Location at);
    }

    private final JsonParser parser;
    private final Function<TokenStreamLocation, Position> positions;
    private final ReadOptions options;
    private final ProblemList problems;
    private final ListCounter counter;
    private Location place = Location.SET;
    private TokenStreamLocation nameMark = TokenStreamLocation.NA;

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

    /** The innermost place that was entered. */
    Location place() {
        return place;
    }

    void enter(Location newPlace) {
        this.place = newPlace;
    }

    /** Where the current token begins. */
    Position position() {
        return position(mark());
    }

    /** Marks where the current token begins, for the case that a problem is found there later. */
    TokenStreamLocation mark() {
        return parser.currentTokenLocation();
    }

    /** Marks where the current property begins; its value is what is read next. */
    void markName() {
        nameMark = mark();
    }

    TokenStreamLocation nameMark() {
        return nameMark;
    }

    Position position(TokenStreamLocation mark) {
        return problems.isFull() ? Position.UNKNOWN : positions.apply(mark);
    }

    /** Moves on to the next property of the object, of which so many were read; null at its end. */
    @Nullable
    String nextName(int before) {
        String name = parser.nextName();
        if (name != null) {
            keep(counter.properties(before + 1));
        }
        return name;
    }

    /** Moves on to the value of the property; false if it is null, which is as good as absent. */
    boolean nextValue() {
        return parser.nextToken() != JsonToken.VALUE_NULL;
    }

    void skipProperty() {
        parser.nextToken();
        parser.skipChildren();
    }

    boolean startsObject(Location at) {
        return is(JsonToken.START_OBJECT, at, "an object");
    }

    @Nullable
    String text(Location at) {
        return is(JsonToken.VALUE_STRING, at, "a string") ? parser.getString() : null;
    }

    @Nullable
    Boolean flag(Location at) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        wrongType(at, "true or false");
        return null;
    }

    @Nullable
    Double number(Location at) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType(at, "a number");
            return null;
        }
        double value = parser.getDoubleValue();
        if (value == 0
                && token == JsonToken.VALUE_NUMBER_INT
                && parser.getString().startsWith("-")) {
            value = -0.0; // the parser takes -0 for the integer 0
        }
        if (!Double.isFinite(value)) {
            problems.reportUnread(
                    Problem.Code.BAD_NUMBER,
                    at,
                    position(),
                    Pointer.label(at) + " (" + Texts.cut(parser.getString())
                            + ") must be a finite number within [-1e100, 1e100]");
            return null;
        }
        return value;
    }

    @Nullable
    LocalDate date(Location at) {
        String text = text(at);
        if (text == null) {
            return null;
        }
        try {
            return Dates.parse(text);
        } catch (DateTimeException e) {
            problems.reportUnread(
                    JsonCode.BAD_DATE,
                    at,
                    position(),
                    Pointer.label(at) + " (" + Texts.quote(text) + ") must be a calendar date such as 2026-05-15");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E name(Location at, Names<E> known) {
        String text = text(at);
        if (text == null) {
            return null;
        }
        E constant = known.get(text);
        if (constant != null) {
            return constant;
        }
        Collection<String> names = known.all();
        String hint = Texts.nearest(text, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        problems.reportUnread(
                JsonCode.UNKNOWN_NAME,
                at,
                position(),
                Pointer.label(at) + " (" + Texts.quote(text) + ") must be one of " + String.join(", ", names) + hint);
        return null;
    }

    /** Reads a list; false if it is none. */
    boolean list(Location at, Element element) {
        if (!is(JsonToken.START_ARRAY, at, "an array")) {
            return false;
        }
        ListCounter.Count kind = counter.of(at.lastStep());
        JsonToken token = parser.nextToken();
        for (int i = 0; token != null && token != JsonToken.END_ARRAY; i++) {
            Location each = at.index(i);
            enter(each);
            keep(counter.element(kind));
            element.read(each);
            enter(at);
            token = parser.nextToken();
        }
        return true;
    }

    /** Ends reading where a limit is exceeded. */
    private void keep(@Nullable String exceeded) {
        if (exceeded != null) {
            throw new StreamConstraintsException(exceeded, mark());
        }
    }

    void missing(Location object, Position position, String what, String name) {
        problems.report(Problem.Code.MISSING_PROPERTY, object, position, what + " has no " + name + "; it needs one");
        problems.unread(object.property(name));
    }

    void unknown(Location at, Position position, String what, Collection<String> names) {
        String name = at.lastStep();
        String right = Texts.nearest(name, names)
                .map(near -> "did you mean " + Texts.quote(near) + "?")
                .orElseGet(() -> "it may have " + String.join(", ", names));
        problems.report(
                JsonCode.UNKNOWN_PROPERTY, at, position, what + " has no property " + Texts.quote(name) + "; " + right);
    }

    private boolean is(JsonToken wanted, Location at, String expected) {
        if (parser.currentToken() == wanted) {
            return true;
        }
        wrongType(at, expected);
        return false;
    }

    private void wrongType(Location at, String expected) {
        problems.reportUnread(
                JsonCode.WRONG_TYPE, at, position(), Pointer.label(at) + " is " + found() + "; it must be " + expected);
        parser.skipChildren();
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
