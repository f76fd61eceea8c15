package io.github.okralign.json.document;

import static java.util.Objects.requireNonNull;

import io.github.okralign.model.Salvaged.Remedy;

/**
 * What salvaging has left out of a document or changed in it, and why. Immutable and thread-safe.
 *
 * @param problem what was wrong, where it stands in the text as it was given
 * @param pointer what was left out or changed, as a JSON Pointer (RFC 6901) into the text as it was given: the place of the
 *     problem, or what is around it
 * @param remedy what was done
 */
public record DocumentOmission(DocumentProblem problem, String pointer, Remedy remedy) {

    /**
     * An omission.
     *
     * @param problem what was wrong
     * @param pointer what was left out or changed
     * @param remedy what was done
     */
    public DocumentOmission {
        requireNonNull(problem, "problem");
        requireNonNull(pointer, "pointer");
        requireNonNull(remedy, "remedy");
    }

    /**
     * The omission on one line.
     *
     * @return the problem as in {@link DocumentProblem#toString()}, then what was done and, if it was not done there, where
     */
    @Override
    public String toString() {
        boolean isThere = pointer.equals(problem.pointer());
        DocumentProblem shown = new DocumentProblem(
                problem.code(),
                problem.pointer(),
                problem.line(),
                problem.column(),
                problem.message() + "; " + (isThere ? "" : pointer + ": ") + remedy);
        return shown.toString();
    }
}
