package io.github.okralign.json.document;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * One reason why a document is refused. Immutable and thread-safe.
 *
 * <p>The code is the name of a {@link io.github.okralign.model.Problem.Code} if the facts do not hold together, or, if the
 * text is not an OKR document, one of these. Codes are stable:
 *
 * <ul>
 *   <li>{@code MALFORMED_JSON}: the text is not JSON (or YAML, when reading YAML) in UTF-8; nothing after this place was read
 *   <li>{@code LIMIT_EXCEEDED}: a limit of {@link ReadLimits} is exceeded; nothing after this place was read
 *   <li>{@code TRAILING_CONTENT}: there is content after the document
 *   <li>{@code UNKNOWN_FORMAT}: {@code format} names another format or version
 *   <li>{@code UNKNOWN_PROPERTY}: an object has a property that the format does not know
 *   <li>{@code DUPLICATE_KEY}: an object has the same property more than once
 *   <li>{@code WRONG_TYPE}: a value has the wrong type, such as a string instead of a number
 *   <li>{@code BAD_DATE}: a string is not a calendar date such as {@code 2026-05-15}
 *   <li>{@code UNKNOWN_NAME}: a string is not one of the names allowed there
 * </ul>
 *
 * @param code the kind of problem
 * @param pointer where it is, as a JSON Pointer (RFC 6901); the document itself is the empty string, and a missing property
 *     is reported at the object that lacks it
 * @param line the line in the text, from 1, or empty if unknown
 * @param column the column in characters (UTF-16 code units), from 1, or empty if unknown
 * @param message what is wrong, with the operands, then what would be right
 */
public record DocumentProblem(String code, String pointer, OptionalInt line, OptionalInt column, String message) {

    /**
     * Checks that nothing is null.
     *
     * @param code the kind of problem
     * @param pointer where it is
     * @param line the line in the text, from 1, or empty if unknown
     * @param column the column in characters, from 1, or empty if unknown
     * @param message what is wrong, with the operands, then what would be right
     */
    public DocumentProblem {
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        requireNonNull(line, "line");
        requireNonNull(column, "column");
        requireNonNull(message, "message");
    }

    /**
     * The problem on one line, without its position.
     *
     * @return {@code POINTER: CODE: message}, which begins with the colon if the pointer is empty; control and invisible
     *     characters from the document are escaped as in JSON, those above U+FFFF as a pair
     */
    @Override
    public String toString() {
        return onOneLine(pointer + ": " + code + ": " + message);
    }

    /** Escapes whatever breaks a line, clears a terminal, reverses text, cannot be encoded or cannot be seen. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                for (char unit : Character.toChars(c)) {
                    line.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            // Tags and variation selectors, which can carry a whole text unseen; assigned or not.
            default -> c >= 0xE0000 && c <= 0xE0FFF;
        };
    }
}
