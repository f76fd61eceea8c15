package io.github.okralign.json.document;

import static java.util.Objects.requireNonNull;

import io.github.okralign.model.OkrSet;
import java.util.List;

/**
 * What could be saved of a document. Immutable and thread-safe.
 *
 * @param okrSet a set that holds together; written, it is a valid document
 * @param omissions all that it lacks or has otherwise than the document; empty if the document is valid. What could not be
 *     read comes first, in the order of the text, then what lacked it, then what did not hold together
 */
public record SalvagedDocument(OkrSet okrSet, List<DocumentOmission> omissions) {

    /**
     * What could be saved.
     *
     * @param okrSet a set that holds together
     * @param omissions all that it lacks or has otherwise
     */
    public SalvagedDocument {
        requireNonNull(okrSet, "okrSet");
        omissions = List.copyOf(omissions);
    }
}
