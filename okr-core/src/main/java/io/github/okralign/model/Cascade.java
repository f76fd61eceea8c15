package io.github.okralign.model;

/** What becomes of that which refers to something when it is removed. */
public enum Cascade {
    /** It stays, and is a problem until it is changed too. */
    NONE,
    /** Links and references to it are removed with it. */
    LINKS
}
