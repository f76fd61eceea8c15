package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.stream.DocumentFormat;
import io.github.okralign.json.stream.LineSource;
import io.github.okralign.json.write.DocumentWriter;
import io.github.okralign.json.write.JsonText;
import io.github.okralign.model.OkrSet;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Reads and writes streams of many sets: an OKR document of the format {@value OkrJson#FORMAT} on every line, for those
 * who store or exchange the sets of many organisations.
 *
 * <pre>{@code
 * try (Stream<Line<OkrSet>> lines = OkrLines.read(Path.of("all.okr.jsonl"))) {
 *     lines.forEach(line -> line.value().ifPresentOrElse(this::use, () -> log(line.problems())));
 * }
 * }</pre>
 *
 * <p>Lines are read on demand and held one at a time, so a stream can have any length. Each is read as {@link OkrJson} reads
 * documents, with the same limits; a line that is refused does not affect the others. Lines end with a line feed, a carriage
 * return or both; blank lines are skipped; the stream may start with a byte order mark.
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. Streams of the caller are not closed.
 */
public final class OkrLines {

    private OkrLines() {}

    /**
     * Reads the sets in a stream with the default options.
     *
     * @param stream lines in UTF-8
     * @return a line for each that is not blank, in order; sequential
     */
    public static Stream<Line<OkrSet>> read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * Reads the sets in a stream.
     *
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which apply to each line separately
     * @return a line for each that is not blank, in order; sequential
     */
    public static Stream<Line<OkrSet>> read(InputStream stream, ReadOptions options) {
        return LineSource.lines(stream, options, new DocumentFormat());
    }

    /**
     * Reads the sets in a file with the default options.
     *
     * @param file lines in UTF-8
     * @return a line for each that is not blank, in order; sequential; close it to close the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<OkrSet>> read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * Reads the sets in a file.
     *
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits, which apply to each line separately
     * @return a line for each that is not blank, in order; sequential; close it to close the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<OkrSet>> read(Path file, ReadOptions options) {
        return LineSource.lines(file, options, new DocumentFormat());
    }

    /**
     * Writes a set as a document on a line of its own, with the line feed at its end. The stream is not flushed, as more
     * lines may follow.
     *
     * @param okrs the set
     * @param stream takes the bytes, in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(OkrSet okrs, OutputStream stream) {
        requireNonNull(okrs, "okrs");
        requireNonNull(stream, "stream");
        JsonText.writeLine(json -> DocumentWriter.write(okrs, json), stream);
    }
}
