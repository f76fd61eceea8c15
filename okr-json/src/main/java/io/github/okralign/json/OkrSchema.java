package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The formats of this module as JSON Schemas (draft 2020-12) that describe every field: for editors, for programs in other
 * languages, and for documentation.
 *
 * <p>{@link OkrJson} and {@link CheckInLines} accept what a schema accepts, except for rules that no schema can express: that
 * ids are unique, that references exist, that links do not form loops, and how numbers and dates relate to each other.
 */
public enum OkrSchema {
    /** OKR documents, {@value OkrJson#FORMAT}. */
    DOCUMENT("okr-align-1"),
    /** A line of a stream of check-ins, {@value CheckInLines#FORMAT}. */
    CHECK_INS("okr-checkins-1"),
    /** Reports, {@value OkrJson#REPORT_FORMAT}. */
    REPORT("okr-report-1"),
    /** What {@link OkrJson#writeExplanation} writes. */
    EXPLANATION("okr-explanation-1");

    private final String name;

    OkrSchema(String name) {
        this.name = name;
    }

    /**
     * The {@code $id} of the schema. It never changes, and nothing is fetched from this address.
     *
     * @return a URI such as {@code "https://okralign.github.io/schema/okr-align-1.json"}
     */
    public String id() {
        return "https://okralign.github.io/schema/" + name + ".json";
    }

    /**
     * The schema, read from the jar of this module each time.
     *
     * @return a JSON text
     */
    public String text() {
        String resource = name + ".schema.json";
        try (InputStream stream = requireNonNull(OkrSchema.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
