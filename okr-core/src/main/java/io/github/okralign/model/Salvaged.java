package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;

/**
 * What could be saved of a set that does not hold together. Immutable and thread-safe.
 *
 * @param okrSet a set that holds together
 * @param omissions all that it lacks or has otherwise, in the order in which it was found; empty if nothing was wrong
 */
public record Salvaged(OkrSet okrSet, List<Omission> omissions) {

    /**
     * What could be saved.
     *
     * @param okrSet a set that holds together
     * @param omissions all that it lacks or has otherwise
     */
    public Salvaged {
        checkNotNull(okrSet, "okrSet");
        omissions = List.copyOf(omissions);
    }
}
