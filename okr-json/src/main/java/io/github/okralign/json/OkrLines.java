package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.model.OkrSet;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front door for streams of many sets: an OKR document of the format {@value OkrJson#FORMAT} on every line, for those
 * who keep or exchange the sets of many organisations.
 *
 * <pre>{@code
 * try (Stream<Line<OkrSet>> lines = OkrLines.read(Path.of("all.okr.jsonl"))) {
 *     lines.forEach(line -> line.value().ifPresentOrElse(this::use, () -> log(line.problems())));
 * }
 * }</pre>
 *
 * <p>Lines are read as they are asked for, and only one is held at a time, so that a stream may be of any length; each is
 * read as {@link OkrJson} reads documents, its limits included, and one that is refused does not keep the others from being
 * read. Lines end with a line feed, a carriage return or both; blank ones are passed over; a byte order mark may stand at
 * the beginning of the stream.
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. A stream of the caller's is not closed.
 */
public final class OkrLines {

    private OkrLines() {}

    /**
     * The sets in a stream, read with the default options.
     *
     * @param stream lines in UTF-8
     * @return a line for each that is not blank, in order; sequential
     */
    public static Stream<Line<OkrSet>> read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * The sets in a stream.
     *
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which hold for each line by itself
     * @return a line for each that is not blank, in order; sequential
     */
    public static Stream<Line<OkrSet>> read(InputStream stream, ReadOptions options) {
        return LineSource.lines(stream, options, OkrLines::next);
    }

    /**
     * The sets in a file, read with the default options.
     *
     * @param file lines in UTF-8
     * @return a line for each that is not blank, in order; sequential; to be closed, which closes the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<OkrSet>> read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * The sets in a file.
     *
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits, which hold for each line by itself
     * @return a line for each that is not blank, in order; sequential; to be closed, which closes the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<OkrSet>> read(Path file, ReadOptions options) {
        return LineSource.lines(file, options, OkrLines::next);
    }

    private static @Nullable Line<OkrSet> next(LineSource in) {
        return in.next(text -> {
            Reading reading = DocumentReader.read(text, in.options());
            return reading.set() == null
                    ? Line.refused(in.number(), reading.problems())
                    : Line.of(in.number(), reading.set());
        });
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
