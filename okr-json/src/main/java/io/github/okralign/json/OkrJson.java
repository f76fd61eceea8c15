package io.github.okralign.json;

/** The front door for OKR documents as JSON. */
public final class OkrJson {

    /** The value of {@code format} in every document that this version reads and writes. */
    public static final String FORMAT = "okr-align/1";

    private OkrJson() {}
}
