package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What salvaging has left out or changed, and why. Immutable and thread-safe.
 *
 * @param problem what was wrong, where it stood before anything was left out
 * @param place what was left out or changed, where it stood before anything was left out: the place of the problem or what is
 *     around it
 * @param remedy what was done
 */
public record Omission(Problem problem, Location place, Remedy remedy) {

    /**
     * An omission.
     *
     * @param problem what was wrong
     * @param place what was left out or changed
     * @param remedy what was done
     */
    public Omission {
        checkNotNull(problem, "problem");
        checkNotNull(place, "place");
        checkNotNull(remedy, "remedy");
    }

    /** {@return the problem, then what was done and where} */
    @Override
    public String toString() {
        return problem + "; " + place + " is " + remedy;
    }
}
