package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.model.OkrSet;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The front door for OKR documents in YAML: the format {@value OkrJson#FORMAT}, written by people rather than programs.
 *
 * <pre>{@code
 * OkrSet okrs = OkrYaml.read(Path.of("okrs.yaml"));
 * }</pre>
 *
 * <p>Read is the part of YAML 1.2 that says the same as JSON, by the rules of its JSON schema: {@code 2026-05-15},
 * {@code no} and {@code 1_000} are texts, {@code 12} and {@code true} are none and must be quoted where a text is to stand,
 * and {@code owner:} with nothing behind it is null. Aliases, tags and a second document are refused. Everything else is as
 * with {@link OkrJson}: problems, their places and the limits; what is not YAML is {@code MALFORMED_JSON} too.
 *
 * <p>Needs {@code tools.jackson.dataformat:jackson-dataformat-yaml}, which this module does not bring along, on the class
 * path, or {@code tools.jackson.dataformat.yaml} among the modules; without it, every method throws an
 * {@link IllegalStateException} that says so. Failures of a file or stream are {@link UncheckedIOException}s. A stream of
 * the caller's is not closed.
 */
public final class OkrYaml {

    private static final DocumentSource YAML = new DocumentSource(YamlText::of, YamlText::of);

    private OkrYaml() {}

    /**
     * The set that a file holds, read with the default options.
     *
     * @param file a file in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * The set that a file holds.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file, ReadOptions options) {
        return reading(() -> YAML.read(file, options)).orThrow();
    }

    /**
     * The set that a stream holds, read to its end with the default options.
     *
     * @param stream text in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * The set that a stream holds, read to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream, ReadOptions options) {
        return reading(() -> YAML.read(stream, options)).orThrow();
    }

    /**
     * The set that a text holds, read with the default options.
     *
     * @param yaml the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String yaml) {
        return read(yaml, ReadOptions.DEFAULT);
    }

    /**
     * The set that a text holds.
     *
     * @param yaml the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String yaml, ReadOptions options) {
        requireNonNull(yaml, "yaml");
        return reading(() -> YAML.read(yaml, options)).orThrow();
    }

    /**
     * What is wrong with the document in a file, read with the default options.
     *
     * @param file a file in UTF-8
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file) {
        return problems(file, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file, ReadOptions options) {
        return reading(() -> YAML.read(file, options)).problems();
    }

    /**
     * What is wrong with the document in a stream, read to its end with the default options.
     *
     * @param stream text in UTF-8
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream) {
        return problems(stream, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a stream, read to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream, ReadOptions options) {
        return reading(() -> YAML.read(stream, options)).problems();
    }

    /**
     * What is wrong with the document in a text, read with the default options.
     *
     * @param yaml the text of a document
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String yaml) {
        return problems(yaml, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a text.
     *
     * @param yaml the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String yaml, ReadOptions options) {
        requireNonNull(yaml, "yaml");
        return reading(() -> YAML.read(yaml, options)).problems();
    }

    private static Reading reading(Supplier<Reading> reading) {
        try {
            return reading.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "no YAML parser is there; tools.jackson.dataformat:jackson-dataformat-yaml must be a dependency",
                    e);
        }
    }
}
