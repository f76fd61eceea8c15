package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.json.read.DocumentReader;
import io.github.okralign.json.read.DocumentSource;
import io.github.okralign.json.read.ReadResult;
import io.github.okralign.json.read.salvage.SalvagingReader;
import io.github.okralign.json.text.YamlText;
import io.github.okralign.json.write.DocumentWriter;
import io.github.okralign.json.write.NewFile;
import io.github.okralign.model.OkrSet;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Reads and writes OKR documents in YAML: the format {@value OkrJson#FORMAT}, as people write it.
 *
 * <pre>{@code
 * OkrSet okrs = OkrYaml.read(Path.of("okrs.yaml"));
 * }</pre>
 *
 * <p>Reads the JSON-compatible part of YAML 1.2 by the rules of its JSON schema: {@code 2026-05-15}, {@code no} and
 * {@code 1_000} are strings; {@code 12} and {@code true} are not and need quotes to be strings; {@code owner:} with nothing
 * after it is null. Aliases, tags and a second document are refused. Problems, their positions and the limits are as in
 * {@link OkrJson}; text that is not YAML is {@code MALFORMED_JSON} too.
 *
 * <p>Needs {@code tools.jackson.dataformat:jackson-dataformat-yaml}, an optional dependency of this module, on the class
 * path, or {@code tools.jackson.dataformat.yaml} on the module path. Without it, every method that reads throws an
 * {@link IllegalStateException} that says so. Failures of a file or stream are {@link UncheckedIOException}s. Streams
 * of the caller are not closed.
 */
public final class OkrYaml {

    private static final DocumentSource<OkrSet> YAML =
            new DocumentSource<>(YamlText::of, YamlText::of, DocumentReader::read);
    private static final DocumentSource<SalvagedDocument> SALVAGED =
            new DocumentSource<>(YamlText::of, YamlText::of, SalvagingReader::read);

    private OkrYaml() {}

    /**
     * Reads a set from a file with the default options.
     *
     * @param file a file in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static OkrSet read(Path file, ReadOptions options) {
        return reading(() -> YAML.read(file, options)).orThrow();
    }

    /**
     * Reads a set from a stream, to its end, with the default options.
     *
     * @param stream text in UTF-8
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a stream, to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static OkrSet read(InputStream stream, ReadOptions options) {
        return reading(() -> YAML.read(stream, options)).orThrow();
    }

    /**
     * Reads a set from a text with the default options.
     *
     * @param yaml the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(String yaml) {
        return read(yaml, ReadOptions.DEFAULT);
    }

    /**
     * Reads a set from a text.
     *
     * @param yaml the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document is invalid, with all its problems
     */
    public static OkrSet read(String yaml, ReadOptions options) {
        requireNonNull(yaml, "yaml");
        return reading(() -> YAML.read(yaml, options)).orThrow();
    }

    /**
     * Reads what can be read of a file, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param file a file in UTF-8
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SalvagedDocument read(Path file, ReadOptions.Salvaging options) {
        return reading(() -> SALVAGED.read(file, options.options())).orThrow();
    }

    /**
     * Reads what can be read of a stream, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param stream text in UTF-8
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static SalvagedDocument read(InputStream stream, ReadOptions.Salvaging options) {
        return reading(() -> SALVAGED.read(stream, options.options())).orThrow();
    }

    /**
     * Reads what can be read of a text, and lists what cannot: see {@link ReadOptions.Salvaging}.
     *
     * @param yaml the text of a document
     * @param options how to read, and the limits
     * @return a set that holds together, and all that was left out of it
     * @throws InvalidDocumentException if the document exceeds the limits
     */
    public static SalvagedDocument read(String yaml, ReadOptions.Salvaging options) {
        return reading(() -> SALVAGED.read(requireNonNull(yaml, "yaml"), options.options()))
                .orThrow();
    }

    /**
     * The problems of the document in a file with the default options.
     *
     * @param file a file in UTF-8
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file) {
        return problems(file, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a file.
     *
     * @param file a file in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DocumentProblems problems(Path file, ReadOptions options) {
        return reading(() -> YAML.read(file, options)).problems();
    }

    /**
     * The problems of the document in a stream, to its end, with the default options.
     *
     * @param stream text in UTF-8
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream) {
        return problems(stream, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a stream, to its end.
     *
     * @param stream text in UTF-8
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static DocumentProblems problems(InputStream stream, ReadOptions options) {
        return reading(() -> YAML.read(stream, options)).problems();
    }

    /**
     * The problems of the document in a text with the default options.
     *
     * @param yaml the text of a document
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(String yaml) {
        return problems(yaml, ReadOptions.DEFAULT);
    }

    /**
     * The problems of the document in a text.
     *
     * @param yaml the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems in the order of the text; empty if the document is valid
     */
    public static DocumentProblems problems(String yaml, ReadOptions options) {
        requireNonNull(yaml, "yaml");
        return reading(() -> YAML.read(yaml, options)).problems();
    }

    /**
     * A set as a document in YAML, one value a line, indented by two spaces; properties that equal their defaults are left
     * out. Equal sets give equal texts, and what is written reads back as an equal set. Texts stand in quotes where some YAML
     * reader could take them for something else, as dates do. Needs no YAML library. Takes O(n) time for n characters.
     *
     * @param okrs the set
     * @return YAML that ends with a line feed
     * @throws IllegalArgumentException if the set has a measure that documents cannot hold, or an extension whose name has
     *     an unpaired surrogate
     */
    public static String write(OkrSet okrs) {
        requireNonNull(okrs, "okrs");
        StringBuilder yaml = new StringBuilder();
        DocumentWriter.writeYaml(okrs, yaml);
        return yaml.toString();
    }

    /**
     * Writes a set as a document in YAML into a stream in UTF-8, as by {@link #write(OkrSet)}, a piece at a time, and
     * flushes it.
     *
     * @param okrs the set
     * @param stream takes the bytes
     * @throws IllegalArgumentException as for {@link #write(OkrSet)}
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(OkrSet okrs, OutputStream stream) {
        requireNonNull(okrs, "okrs");
        DocumentWriter.writeYaml(okrs, requireNonNull(stream, "stream"));
    }

    /**
     * Writes a set as a document in YAML into a file in UTF-8, as by {@link #write(OkrSet)}. An existing file is replaced
     * once the new one is complete.
     *
     * @param okrs the set
     * @param file the file
     * @throws IllegalArgumentException as for {@link #write(OkrSet)}
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(OkrSet okrs, Path file) {
        requireNonNull(okrs, "okrs");
        NewFile.write(requireNonNull(file, "file"), stream -> write(okrs, stream));
    }

    private static <T> ReadResult<T> reading(Supplier<ReadResult<T>> reading) {
        try {
            return reading.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "no YAML parser found; add the dependency tools.jackson.dataformat:jackson-dataformat-yaml", e);
        }
    }
}
