package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One reason why a document is refused. Immutable and thread-safe.
 *
 * <p>The code is the name of a {@link io.github.okralign.model.Problem.Code} where the facts do not hold together, or,
 * where the text is not an OKR document, one of these; codes are stable:
 *
 * <ul>
 *   <li>{@code MALFORMED_JSON}: the text is not JSON, or YAML where that is read, in UTF-8; nothing behind this place was looked at
 *   <li>{@code LIMIT_EXCEEDED}: a limit of {@link ReadLimits} is exceeded; nothing behind this place was looked at
 *   <li>{@code TRAILING_CONTENT}: something follows the document
 *   <li>{@code UNKNOWN_FORMAT}: {@code format} names another format or version
 *   <li>{@code UNKNOWN_PROPERTY}: an object has a property that the format does not know
 *   <li>{@code DUPLICATE_KEY}: an object has a property twice
 *   <li>{@code WRONG_TYPE}: a value is, say, a string where a number must be
 *   <li>{@code BAD_DATE}: a text is not a calendar date such as {@code 2026-05-15}
 *   <li>{@code UNKNOWN_NAME}: a text is not one of the names that may stand there
 * </ul>
 *
 * @param code what kind of problem it is
 * @param pointer where it stands, as a JSON Pointer (RFC 6901); the document itself is the empty string, and what is
 *     missing stands at the object that lacks it
 * @param line the line in the text, from 1, or empty where it is not known
 * @param column the column in characters (UTF-16 code units), from 1, or empty where it is not known
 * @param message what is wrong, with the operands, and what would be right
 */
public record DocumentProblem(String code, String pointer, OptionalInt line, OptionalInt column, String message) {

    /**
     * A problem.
     *
     * @param code what kind of problem it is
     * @param pointer where it stands
     * @param line the line in the text, from 1, or empty where it is not known
     * @param column the column in characters, from 1, or empty where it is not known
     * @param message what is wrong, with the operands, and what would be right
     */
    public DocumentProblem {
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        requireNonNull(line, "line");
        requireNonNull(column, "column");
        requireNonNull(message, "message");
    }

    static DocumentProblem at(Position position, String code, String pointer, String message) {
        boolean known = position.line() > 0;
        return new DocumentProblem(
                code,
                pointer,
                known ? OptionalInt.of(position.line()) : OptionalInt.empty(),
                known ? OptionalInt.of(position.column()) : OptionalInt.empty(),
                message);
    }

    /**
     * The problem on one line.
     *
     * @return {@code POINTER: CODE: message}, which begins with the colon where the pointer is empty; control
     *     and invisible characters that the document brought along are escaped as in JSON
     */
    @Override
    public String toString() {
        return Texts.onOneLine(pointer + ": " + code + ": " + message);
    }
}
