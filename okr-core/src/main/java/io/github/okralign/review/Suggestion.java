package io.github.okralign.review;

/** What to do with an objective at the close of its cycle; the owner decides. */
public enum Suggestion {
    /** It is reached: close it. */
    CLOSE,
    /** It has come some way: carry it over with a target or a term that fits. */
    RECALIBRATE,
    /** It has come nowhere, or nobody knows: decide whether it is still wanted. */
    DECIDE,
    /** It was carried over at least twice and is not reached: once more will not help. */
    CHRONIC
}
