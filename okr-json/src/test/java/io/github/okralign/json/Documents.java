package io.github.okralign.json;

import io.github.okralign.json.document.DocumentProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The documents that the tests read. */
final class Documents {

    private Documents() {}

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Documents.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document on one line whose only objective has these properties beside its id and title. */
    static String objective(String properties) {
        return "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"o\",\"title\":\"O\"," + properties + "}]}";
    }

    /** A document on one line whose only key result has these properties beside its id and title. */
    static String keyResult(String properties) {
        return objective("\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"," + properties + "}]");
    }

    /** A document on one line whose only key result has this measure. */
    static String measure(String properties) {
        return keyResult("\"measure\":{" + properties + "}");
    }

    static String withPosition(DocumentProblem problem) {
        return problem.line().orElse(0) + ":" + problem.column().orElse(0) + " " + problem;
    }
}
