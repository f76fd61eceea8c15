package io.github.okralign.json.read.input;

import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.Dates;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.JsonPath;
import io.github.okralign.json.text.MessageText;
import io.github.okralign.json.text.Names;
import io.github.okralign.json.text.Pointer;
import io.github.okralign.json.text.Position;
import io.github.okralign.json.text.StringCache;
import io.github.okralign.model.Location;
import io.github.okralign.model.Problem;
import java.math.BigDecimal;
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
 * A document being read: a parser, its place in the document, and the problems so far. A method that reads a value starts
 * at its first token and ends at its last; a value of the wrong type is reported and skipped.
 */
public final class JsonInput {

    /** What {@link #nextName} returns at the end of an object. */
    public static final int NO_NAME = PropertyNameMatcher.MATCH_END_OBJECT;

    private final JsonParser parser;
    private final Function<TokenStreamLocation, Position> positions;
    private final ReadOptions options;
    private final ProblemList problems;
    private final ListCounter counter;
    private final JsonPath path = new JsonPath();
    private final StringCache cache = new StringCache();

    public JsonInput(
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

    public ReadOptions options() {
        return options;
    }

    public ProblemList problems() {
        return problems;
    }

    /** The current place. */
    public Location place() {
        return path.place();
    }

    /** The innermost property. */
    public String property() {
        return path.property();
    }

    public void enter(String property) {
        path.enter(property);
    }

    public void leave() {
        path.leave();
    }

    /** Where the current token starts. */
    public TokenStreamLocation mark() {
        return parser.currentTokenLocation();
    }

    private Position position(TokenStreamLocation mark) {
        return problems.isFull() ? Position.UNKNOWN : positions.apply(mark);
    }

    /**
     * Moves to the next property of the object.
     *
     * @param before how many properties of the object were read before
     * @return its index in the matcher, {@link #NO_NAME} at the end of the object, or another negative number if it is unknown
     */
    public int nextName(PropertyNameMatcher matcher, int before) {
        int name = parser.nextNameMatch(matcher);
        if (name == PropertyNameMatcher.MATCH_ODD_TOKEN) {
            return NO_NAME;
        }
        if (name != NO_NAME) {
            check(counter.properties(before + 1));
        }
        return name;
    }

    /**
     * Moves to the next property of an object whose properties are free.
     *
     * @param before how many properties of the object were read before
     * @return its name, or null at the end of the object
     */
    @Nullable
    public String nextName(int before) {
        String name = parser.nextName();
        if (name != null) {
            check(counter.properties(before + 1));
        }
        return name;
    }

    public String currentName() {
        return parser.currentName();
    }

    /** Moves to the value of the property; false if it is null, which is treated as absent. */
    public boolean nextValue() {
        return parser.nextToken() != JsonToken.VALUE_NULL;
    }

    /** Moves over the value of a property that is not looked at, which must be JSON all the same. */
    public void skipProperty() {
        int depth = 0;
        boolean sound = true;
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (sound && token == JsonToken.VALUE_NUMBER_FLOAT && isNamed(parser.getString())) {
                sound = false;
                unreadable(Problem.Code.BAD_NUMBER, "(" + parser.getString() + ") must be a finite number");
            }
        } while (depth > 0);
    }

    /** Whether a number is {@code NaN} or an infinity by its name in JSON or YAML, which strict JSON has not. */
    private static boolean isNamed(String number) {
        return Character.isLetter(number.charAt(number.length() - 1));
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Moves over the current value, which is not looked at. */
    public void skip() {
        parser.skipChildren();
    }

    /** A text, a number of any precision, or true or false; null if it was reported. */
    @Nullable
    public Object scalar() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        } else if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        try {
            return new BigDecimal(parser.getString());
        } catch (NumberFormatException e) {
            unreadable(
                    Problem.Code.BAD_NUMBER, "(" + MessageText.cut(parser.getString()) + ") must be a finite number");
            return null;
        }
    }

    public boolean startsObject() {
        return is(JsonToken.START_OBJECT, "an object");
    }

    public boolean startsArray() {
        return is(JsonToken.START_ARRAY, "an array");
    }

    @Nullable
    public String text() {
        return is(JsonToken.VALUE_STRING, "a string") ? parser.getString() : null;
    }

    /** A text that is likely to recur. */
    @Nullable
    public String sharedText() {
        return is(JsonToken.VALUE_STRING, "a string")
                ? cache.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : null;
    }

    @Nullable
    public Boolean flag() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        wrongType("true or false");
        return null;
    }

    /** A finite number, or NaN if the value was reported. */
    public double number() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("a number" + numberHint(token));
            return Double.NaN;
        }
        double value = parser.getDoubleValue();
        if (value == 0
                && token == JsonToken.VALUE_NUMBER_INT
                && parser.getString().startsWith("-")) {
            return -0.0; // the parser reads -0 as the integer 0
        }
        if (!Double.isFinite(value)) {
            unreadable(
                    Problem.Code.BAD_NUMBER,
                    "(" + MessageText.cut(parser.getString()) + ") must be a finite number within [-1e100, 1e100]");
            return Double.NaN;
        }
        return value;
    }

    /** What to write instead of a value that is no number, as the end of a sentence. */
    private String numberHint(JsonToken token) {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return "; write 1 for true and 0 for false";
        }
        return token == JsonToken.VALUE_STRING ? Hints.number(property(), parser.getString()) : "";
    }

    @Nullable
    public LocalDate date() {
        if (!is(JsonToken.VALUE_STRING, "a string such as \"2026-05-15\"")) {
            return null;
        }
        try {
            return Dates.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } catch (DateTimeException e) {
            unreadable(
                    JsonCode.BAD_DATE,
                    "(" + MessageText.quote(parser.getString()) + ") must be a calendar date such as 2026-05-15"
                            + Hints.date(parser.getString()));
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E name(Names<E> known) {
        if (!is(JsonToken.VALUE_STRING, "a string")) {
            return null;
        }
        E constant = known.get(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (constant == null) {
            unknownName(place(), mark(), parser.getString(), known.all());
        }
        return constant;
    }

    /** What counts the elements of the current list, or null if nothing but the limit on all elements does. */
    public ListCounter.@Nullable Count count() {
        return counter.of(path.property());
    }

    /** Moves to the next element of a list and enters it; false at the end. */
    public boolean nextElement(int index, ListCounter.@Nullable Count kind) {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            return false;
        }
        path.enter(index);
        check(counter.element(kind));
        return true;
    }

    /** Stops reading if a limit is exceeded. */
    private void check(@Nullable String exceeded) {
        if (exceeded != null) {
            throw new StreamConstraintsException(exceeded, parser.currentTokenLocation());
        }
    }

    /** Reports a problem with the current token. */
    public void report(Enum<?> code, String message) {
        problems.report(code, place(), position(mark()), message);
    }

    /** Reports that the object at the current place lacks a property; its position in the text is found later. */
    public void missing(String what, String name) {
        missing(place(), what, name);
    }

    /** Reports that the object at a place lacks a property; its position in the text is found later. */
    public void missing(Location at, String what, String name) {
        problems.report(
                Problem.Code.MISSING_PROPERTY, at, Position.UNKNOWN, what + " has no " + name + "; it needs one");
        problems.markUnreadable(at.property(name));
    }

    /** Reports that a property of the object at the current place does not go with another one. */
    public void conflict(String name, String message) {
        Location at = place().property(name);
        problems.reportUnreadable(Problem.Code.CONFLICT, at, Position.UNKNOWN, message);
    }

    /** Reports a name that stands at a mark and is none of those that may be there. */
    public void unknownName(Location at, TokenStreamLocation mark, String text, Collection<String> known) {
        String hint = MessageText.nearest(text, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        problems.reportUnreadable(
                JsonCode.UNKNOWN_NAME,
                at,
                position(mark),
                Pointer.label(at) + " (" + MessageText.quote(text) + ") must be one of " + String.join(", ", known)
                        + hint);
    }

    /** Reports that an object has an unknown property, which starts at the mark. */
    public void unknown(Location at, TokenStreamLocation mark, String what, Collection<String> names) {
        String name = at.lastStep();
        String right = Hints.property(name, names).orElseGet(() -> "it may have " + String.join(", ", names));
        problems.report(
                JsonCode.UNKNOWN_PROPERTY,
                at,
                position(mark),
                what + " has no property " + MessageText.quote(name) + "; " + right);
    }

    private boolean is(JsonToken wanted, String expected) {
        if (parser.currentToken() == wanted) {
            return true;
        }
        wrongType(expected);
        return false;
    }

    private void wrongType(String expected) {
        unreadable(JsonCode.WRONG_TYPE, "is " + found() + "; it must be " + expected);
        parser.skipChildren();
    }

    /** Reports that the current value cannot be read. */
    private void unreadable(Enum<?> code, String why) {
        Location at = place();
        problems.reportUnreadable(code, at, position(mark()), Pointer.label(at) + " " + why);
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        } else if (token == JsonToken.START_ARRAY) {
            return "an array";
        } else if (token == JsonToken.VALUE_STRING) {
            return "the string " + MessageText.quote(parser.getString());
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return "the number " + MessageText.cut(parser.getString());
        }
        return String.valueOf(parser.getString());
    }

    /** Reports the current property, which the object already has, and passes over it. */
    public void duplicate() {
        report(
                JsonCode.DUPLICATE_KEY,
                "property " + MessageText.quote(place().lastStep())
                        + " is a duplicate; each property must appear once");
        skipProperty();
    }
}
