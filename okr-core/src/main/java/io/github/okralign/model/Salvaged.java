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

    /** What salvaging does about a problem; the names are stable. */
    public enum Remedy {
        /** What stands at the place is left out. */
        LEFT_OUT("left out"),
        /** The number at the place becomes 1. */
        SET_TO_ONE("set to 1"),
        /** The goal has its id for a title. */
        TITLED_BY_ID("titled by its id"),
        /** The states are put in the order of their days; of two of one day the first stays. */
        PUT_IN_ORDER("put in order, one a day"),
        /** What must be there is put in at the place, with nothing in it. */
        PUT_IN("put in"),
        /** The text ends at the place, and is read as if all that was begun ended there. */
        CUT_OFF("cut off here");

        private final String words;

        Remedy(String words) {
            this.words = words;
        }

        /** {@return the remedy in a few words} */
        @Override
        public String toString() {
            return words;
        }
    }
}
