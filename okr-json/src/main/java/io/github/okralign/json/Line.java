package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a stream holds: a value, or the problems why there is none; one bad line says nothing against the others.
 * Immutable and thread-safe if the value is.
 *
 * @param <T> what every line of the stream holds
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

    static <T> Line<T> of(int number, T value) {
        return new Line<>(number, requireNonNull(value), DocumentProblems.NONE);
    }

    static <T> Line<T> refused(int number, DocumentProblems problems) {
        return new Line<>(number, null, problems);
    }

    /**
     * Where the line stands in the stream, those before it counted whether they are blank or not.
     *
     * @return the number of the line, from 1
     */
    public int number() {
        return number;
    }

    /**
     * What the line holds.
     *
     * @return the value, or empty if there are problems
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What is wrong with the line; the lines of the problems are those of the stream, their pointers begin at the value.
     *
     * @return the problems in the order of the text; empty if there is a value
     */
    public DocumentProblems problems() {
        return problems;
    }

    /**
     * What the line must hold.
     *
     * @return the value
     * @throws InvalidDocumentException if there is none, with all problems of the line
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
