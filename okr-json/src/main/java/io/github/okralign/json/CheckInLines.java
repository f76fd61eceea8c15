package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.stream.CheckInFormat;
import io.github.okralign.json.stream.CheckInUpdate;
import io.github.okralign.json.stream.LineSource;
import io.github.okralign.json.text.Formats;
import io.github.okralign.json.write.CheckInWriter;
import io.github.okralign.model.Change;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Reads and writes check-ins outside a document, in the format {@value #FORMAT}: an append-only stream beside the document.
 * Its first line names the format; each of the others is a check-in with the id of its key result:
 *
 * <pre>
 * {"format":"okr-checkins/1"}
 * {"keyResult":"grow.arr","date":"2026-05-15","value":1400000,"confidence":0.7,"author":"mia","note":"…"}
 * {"keyResult":"sell.deal","date":"2026-05-15","level":"COMMIT"}
 * </pre>
 *
 * <p>A check-in has the same properties as in a document; {@code keyResult} and {@code date} are required. The check-ins of
 * a stream apply in its order, each after those that the key result has already.
 *
 * <pre>{@code
 * Analysis today = CheckInLines.update(Analysis.of(okrs), Path.of("okrs.checkins.jsonl"));
 * }</pre>
 *
 * <p>Lines are read as in {@link OkrLines}: on demand, one at a time, with the limits of {@link ReadOptions} for each line
 * separately.
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. Streams of the caller are not closed.
 */
public final class CheckInLines {

    /** The value of {@code format} in the first line of a stream: {@value}. */
    public static final String FORMAT = Formats.CHECK_INS;

    private CheckInLines() {}

    /**
     * Reads the check-ins in a stream with the default options.
     *
     * @param stream lines in UTF-8
     * @return as {@link #read(InputStream, ReadOptions)}
     */
    public static Stream<Line<Change.CheckedIn>> read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * Reads the check-ins in a stream, without checking that they fit a set; {@link #update} does that.
     *
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which apply to each line separately
     * @return a line for each check-in, in order; if the first line does not name the format, only that line, refused;
     *     sequential
     */
    public static Stream<Line<Change.CheckedIn>> read(InputStream stream, ReadOptions options) {
        return LineSource.lines(stream, options, new CheckInFormat());
    }

    /**
     * Reads the check-ins in a file with the default options.
     *
     * @param file lines in UTF-8
     * @return as {@link #read(InputStream, ReadOptions)}; close it to close the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<Change.CheckedIn>> read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * Reads the check-ins in a file.
     *
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits, which apply to each line separately
     * @return as {@link #read(InputStream, ReadOptions)}; close it to close the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<Change.CheckedIn>> read(Path file, ReadOptions options) {
        return LineSource.lines(file, options, new CheckInFormat());
    }

    /**
     * Applies all check-ins of a stream, read with the default options, to an analysis.
     *
     * @param analysis the analysis before
     * @param stream lines in UTF-8
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of every line
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Analysis update(Analysis analysis, InputStream stream) {
        return update(analysis, stream, ReadOptions.DEFAULT);
    }

    /**
     * Applies all check-ins of a stream to an analysis, or none of them if one cannot be read or does not fit the set.
     * Problems of the text of a line have line and column; a check-in that does not fit, such as one with an unknown key
     * result or level, is reported at the start of its line.
     *
     * @param analysis the analysis before, which does not change
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which apply to each line separately;
     *     {@link ReadLimits#maxProblems()} applies to all lines together
     * @return a new analysis, as by {@link Analysis#checkIns}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of every line
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Analysis update(Analysis analysis, InputStream stream, ReadOptions options) {
        requireNonNull(analysis, "analysis");
        return CheckInUpdate.of(analysis, read(stream, options), options);
    }

    /**
     * Applies all check-ins of a file, read with the default options, to an analysis.
     *
     * @param analysis the analysis before
     * @param file lines in UTF-8
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of every line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Analysis update(Analysis analysis, Path file) {
        return update(analysis, file, ReadOptions.DEFAULT);
    }

    /**
     * Applies all check-ins of a file to an analysis.
     *
     * @param analysis the analysis before
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of every line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Analysis update(Analysis analysis, Path file, ReadOptions options) {
        requireNonNull(analysis, "analysis");
        try (Stream<Line<Change.CheckedIn>> lines = read(file, options)) {
            return CheckInUpdate.of(analysis, lines, options);
        }
    }

    /**
     * Writes the line that names the format, the first of a stream. The stream is not flushed.
     *
     * @param stream takes the bytes, in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void begin(OutputStream stream) {
        requireNonNull(stream, "stream");
        CheckInWriter.begin(stream);
    }

    /**
     * Writes a check-in on a line of its own, with the line feed at its end, in one piece. The stream is not flushed.
     *
     * @param checkedIn the check-in and its key result
     * @param stream takes the bytes, in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(Change.CheckedIn checkedIn, OutputStream stream) {
        requireNonNull(checkedIn, "checkedIn");
        requireNonNull(stream, "stream");
        CheckInWriter.write(checkedIn, stream);
    }
}
