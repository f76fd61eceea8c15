package io.github.okralign.json.read;

import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a document: a value, or the problems that refuse it.
 *
 * @param <T> the type of the value
 * @param value the value, or null
 * @param problems the problems in the order of the text; empty if there is a value
 */
public record ReadResult<T>(@Nullable T value, DocumentProblems problems) {

    public static <T> ReadResult<T> of(T value) {
        return new ReadResult<>(value, DocumentProblems.none());
    }

    public static <T> ReadResult<T> refused(DocumentProblems problems) {
        return new ReadResult<>(null, problems);
    }

    public T orThrow() {
        if (value == null) {
            throw new InvalidDocumentException(problems);
        }
        return value;
    }
}
