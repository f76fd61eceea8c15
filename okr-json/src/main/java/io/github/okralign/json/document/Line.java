package io.github.okralign.json.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stream: a value, or the problems that refuse it. A refused line does not affect the others. Immutable, and
 * thread-safe if the value is.
 *
 * @param <T> the type of the values in the stream
 */
public final class Line<T> {

    private final int number;
    private final @Nullable T value;
    private final DocumentProblems problems;

    private Line(int number, @Nullable T value, DocumentProblems problems) {
        this.number = number;
        this.value = value;
        this.problems = problems;
    }

    /**
     * A line with a value.
     *
     * @param <T> the type of the value
     * @param number the number of the line, from 1
     * @param value the value
     * @return the line
     */
    public static <T> Line<T> of(int number, T value) {
        return new Line<>(number, requireNonNull(value, "value"), DocumentProblems.none());
    }

    /**
     * A line that is refused.
     *
     * @param <T> the type of the values in the stream
     * @param number the number of the line, from 1
     * @param problems why it is refused, at least one problem
     * @return the line
     */
    public static <T> Line<T> refused(int number, DocumentProblems problems) {
        return new Line<>(number, null, requireNonNull(problems, "problems"));
    }

    /**
     * {@return the number of the line in the stream, from 1; blank lines count}
     */
    public int number() {
        return number;
    }

    /**
     * {@return the value, or empty if the line is refused}
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The problems of the line. Their line numbers are those of the stream; their pointers start at the value of the line.
     *
     * @return the problems in the order of the text; empty if there is a value
     */
    public DocumentProblems problems() {
        return problems;
    }

    /**
     * {@return the value of the line}
     *
     * @throws InvalidDocumentException if the line is refused, with all its problems
     */
    public T orThrow() {
        if (value == null) {
            throw new InvalidDocumentException(problems);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Line " + number + ": " + (value == null ? problems : value);
    }
}
