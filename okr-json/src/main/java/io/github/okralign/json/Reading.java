package io.github.okralign.json;

import io.github.okralign.model.OkrSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document: either a set or the problems why there is none.
 *
 * @param set the set, or null
 * @param problems the problems in the order of the text; empty if there is a set
 */
record Reading(@Nullable OkrSet set, DocumentProblems problems) {

    OkrSet orThrow() {
        if (set == null) {
            throw new InvalidDocumentException(problems);
        }
        return set;
    }
}
