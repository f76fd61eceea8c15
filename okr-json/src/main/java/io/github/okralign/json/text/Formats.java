package io.github.okralign.json.text;

/** The names of the formats, as {@code format} has them. */
public final class Formats {

    public static final String DOCUMENT = "okr-align/1";
    public static final String CHECK_INS = "okr-checkins/1";
    public static final String REPORT = "okr-report/1";
    public static final String COMPARISON = "okr-comparison/1";

    private Formats() {}
}
