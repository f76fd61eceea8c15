package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import io.github.okralign.Analysis;
import io.github.okralign.model.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * The front door for check-ins by themselves, in the format {@value #FORMAT}: a stream that stands beside a document and
 * only ever grows. Its first line names the format; every other one is a check-in with the id of its key result:
 *
 * <pre>
 * {"format":"okr-checkins/1"}
 * {"keyResult":"grow.arr","date":"2026-05-15","value":1400000,"confidence":0.7,"author":"mia","note":"…"}
 * {"keyResult":"sell.deal","date":"2026-05-15","level":"COMMIT"}
 * </pre>
 *
 * <p>A check-in has the properties that it has in a document; {@code keyResult} and {@code date} are required. What a
 * stream means is the check-ins in its order, each after those that the key result has already.
 *
 * <pre>{@code
 * Analysis today = CheckInLines.update(Analysis.of(okrs), Path.of("okrs.checkins.jsonl"));
 * }</pre>
 *
 * <p>Lines are read as {@link OkrLines} reads them: as they are asked for, one at a time, the limits of
 * {@link ReadOptions} for each by itself.
 *
 * <p>Failures of a file or stream are {@link UncheckedIOException}s. A stream of the caller's is not closed.
 */
public final class CheckInLines {

    /** The value of {@code format} in the first line of every stream that this version reads and writes. */
    public static final String FORMAT = "okr-checkins/1";

    private CheckInLines() {}

    /**
     * The check-ins in a stream, read with the default options.
     *
     * @param stream lines in UTF-8
     * @return as {@link #read(InputStream, ReadOptions)}
     */
    public static Stream<Line<Change.CheckedIn>> read(InputStream stream) {
        return read(stream, ReadOptions.DEFAULT);
    }

    /**
     * The check-ins in a stream. Whether they fit a set is not known yet; {@link #update} finds that out.
     *
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which hold for each line by itself
     * @return a line for each check-in, in order; where the first line does not name the format, that line only, refused;
     *     sequential
     */
    public static Stream<Line<Change.CheckedIn>> read(InputStream stream, ReadOptions options) {
        return LineSource.lines(stream, options, new CheckInFormat());
    }

    /**
     * The check-ins in a file, read with the default options.
     *
     * @param file lines in UTF-8
     * @return as {@link #read(InputStream, ReadOptions)}; to be closed, which closes the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<Change.CheckedIn>> read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * The check-ins in a file.
     *
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits, which hold for each line by itself
     * @return as {@link #read(InputStream, ReadOptions)}; to be closed, which closes the file
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Stream<Line<Change.CheckedIn>> read(Path file, ReadOptions options) {
        return LineSource.lines(file, options, new CheckInFormat());
    }

    /**
     * The analysis after all check-ins of a stream, read with the default options.
     *
     * @param analysis the analysis before
     * @param stream lines in UTF-8
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Analysis update(Analysis analysis, InputStream stream) {
        return update(analysis, stream, ReadOptions.DEFAULT);
    }

    /**
     * The analysis after all check-ins of a stream: all of them or, if one cannot be read or does not fit the set, none.
     * Problems with the text of a line have line and column; one that says that a check-in does not fit, such as an unknown
     * key result or level, stands at the beginning of its line.
     *
     * @param analysis the analysis before, which still stands
     * @param stream lines in UTF-8
     * @param options how strictly to read, and the limits, which hold for each line by itself;
     *     {@link ReadLimits#maxProblems()} holds for all together
     * @return a new analysis, as by {@link Analysis#checkIns}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of all of them
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Analysis update(Analysis analysis, InputStream stream, ReadOptions options) {
        requireNonNull(analysis, "analysis");
        return CheckInUpdate.of(analysis, read(stream, options), options);
    }

    /**
     * The analysis after all check-ins of a file, read with the default options.
     *
     * @param analysis the analysis before
     * @param file lines in UTF-8
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Analysis update(Analysis analysis, Path file) {
        return update(analysis, file, ReadOptions.DEFAULT);
    }

    /**
     * The analysis after all check-ins of a file.
     *
     * @param analysis the analysis before
     * @param file lines in UTF-8
     * @param options how strictly to read, and the limits
     * @return a new analysis, as by {@link #update(Analysis, InputStream, ReadOptions)}
     * @throws InvalidDocumentException if a check-in cannot be read or does not fit, with the problems of all of them
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Analysis update(Analysis analysis, Path file, ReadOptions options) {
        requireNonNull(analysis, "analysis");
        try (Stream<Line<Change.CheckedIn>> lines = read(file, options)) {
            return CheckInUpdate.of(analysis, lines, options);
        }
    }

    /**
     * Begins a stream: writes the line that names the format. The stream is not flushed.
     *
     * @param stream takes the bytes, in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void begin(OutputStream stream) {
        requireNonNull(stream, "stream");
        write(
                json -> {
                    JsonOutput out = new JsonOutput(json);
                    out.object(() -> out.text("format", FORMAT));
                },
                stream);
    }

    /**
     * Writes a check-in on a line of its own, with the line feed at its end, all at once. The stream is not flushed.
     *
     * @param checkedIn the check-in and its key result
     * @param stream takes the bytes, in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(Change.CheckedIn checkedIn, OutputStream stream) {
        requireNonNull(checkedIn, "checkedIn");
        requireNonNull(stream, "stream");
        write(
                json -> {
                    JsonOutput out = new JsonOutput(json);
                    out.object(() -> {
                        out.text("keyResult", checkedIn.goal());
                        GoalWriter.checkIn(checkedIn.checkIn(), out);
                    });
                },
                stream);
    }

    private static void write(Consumer<JsonGenerator> content, OutputStream stream) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonText.writeLine(content, line);
        try {
            // In one piece, as several programs may append to one file.
            stream.write(line.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
