package io.github.okralign.model;

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
