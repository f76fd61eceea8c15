package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The front door for OKR documents as JSON, in the format {@value #FORMAT}.
 *
 * <p>Reading is strict and all or nothing: it gives a set, or the problems of the document all at once. A property that is
 * null is as good as absent. Documents are UTF-8, with or without a byte order mark. Writing is deterministic: the same
 * set gives the same bytes, and reading them gives an equal set.
 *
 * <pre>{@code
 * OkrSet okrs = OkrJson.read(Path.of("okrs.json"));
 * OkrJson.problems(Path.of("okrs.json")).forEach(System.err::println);
 * }</pre>
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. A stream of the caller's is not closed.
 */
public final class OkrJson {

    /** The value of {@code format} in every document that this version reads and writes. */
    public static final String FORMAT = "okr-align/1";

    /** The format of reports. */
    public static final String REPORT_FORMAT = "okr-report/1";

    private OkrJson() {}

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
        return reading(file, options).orThrow();
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
        return reading(stream, options).orThrow();
    }

    /**
     * The set that a text holds, read with the default options.
     *
     * @param json the text of a document
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String json) {
        return read(json, ReadOptions.DEFAULT);
    }

    /**
     * The set that a text holds.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return a new set
     * @throws InvalidDocumentException if the document has problems, with all of them
     */
    public static OkrSet read(String json, ReadOptions options) {
        return reading(json, options).orThrow();
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
        return reading(file, options).problems();
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
        return reading(stream, options).problems();
    }

    /**
     * What is wrong with the document in a text, read with the default options.
     *
     * @param json the text of a document
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String json) {
        return problems(json, ReadOptions.DEFAULT);
    }

    /**
     * What is wrong with the document in a text.
     *
     * @param json the text of a document
     * @param options how strictly to read, and the limits
     * @return the problems, in the order of the text; empty if there are none
     */
    public static DocumentProblems problems(String json, ReadOptions options) {
        return reading(json, options).problems();
    }

    /**
     * A set as a document, indented by two spaces; what equals its default is left out.
     *
     * @param okrs the set
     * @return a text that ends with a line feed
     */
    public static String write(OkrSet okrs) {
        return DocumentWriter.write(requireNonNull(okrs, "okrs"));
    }

    /**
     * Writes a set as a document into a stream, in UTF-8, and flushes it.
     *
     * @param okrs the set
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(OkrSet okrs, OutputStream stream) {
        put(write(okrs), stream);
    }

    /**
     * Writes a set as a document into a file, in UTF-8; a file that is there already is replaced.
     *
     * @param okrs the set
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(OkrSet okrs, Path file) {
        put(write(okrs), file);
    }

    /**
     * An analysis as a report of the format {@value #REPORT_FORMAT}, indented by two spaces: every goal in document order,
     * numbers unrounded, unknown ones as null. O(goals + links), and for each goal what lies below it.
     *
     * @param analysis the analysis
     * @return a text that ends with a line feed
     */
    public static String writeReport(Analysis analysis) {
        return ReportWriter.write(requireNonNull(analysis, "analysis"));
    }

    /**
     * Writes an analysis as a report into a stream, in UTF-8, and flushes it.
     *
     * @param analysis the analysis
     * @param stream takes the bytes
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void writeReport(Analysis analysis, OutputStream stream) {
        put(writeReport(analysis), stream);
    }

    /**
     * Writes an analysis as a report into a file, in UTF-8; a file that is there already is replaced.
     *
     * @param analysis the analysis
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeReport(Analysis analysis, Path file) {
        put(writeReport(analysis), file);
    }

    /**
     * Where the progress of a goal comes from, indented by two spaces.
     *
     * @param explanation the explanation
     * @return a text that ends with a line feed
     */
    public static String writeExplanation(Explanation explanation) {
        return ExplanationWriter.write(requireNonNull(explanation, "explanation"));
    }

    private static void put(String text, OutputStream stream) {
        requireNonNull(stream, "stream");
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String text, Path file) {
        requireNonNull(file, "file");
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(Path file, ReadOptions options) {
        requireNonNull(file, "file");
        requireNonNull(options, "options");
        try (InputStream stream = Files.newInputStream(file)) {
            return reading(stream, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(InputStream stream, ReadOptions options) {
        requireNonNull(stream, "stream");
        requireNonNull(options, "options");
        int limit = options.limits().maxDocumentBytes();
        try {
            byte[] bytes = stream.readNBytes(limit);
            return bytes.length == limit && stream.read() >= 0
                    ? tooLong("bytes", limit)
                    : DocumentReader.read(DocumentText.of(bytes), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(String json, ReadOptions options) {
        requireNonNull(json, "json");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        return json.length() > limit
                ? tooLong("characters", limit)
                : DocumentReader.read(DocumentText.of(json), options);
    }

    private static Reading tooLong(String what, int limit) {
        String size = "the size of the document in " + what;
        DocumentProblem problem = DocumentProblem.at(
                Position.UNKNOWN,
                JsonCode.LIMIT_EXCEEDED.name(),
                "",
                size + " must not exceed maxDocumentBytes (" + limit + "); ReadLimits sets another");
        return new Reading(null, new DocumentProblems(List.of(problem), 0));
    }
}
