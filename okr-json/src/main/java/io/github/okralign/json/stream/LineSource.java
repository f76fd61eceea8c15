package io.github.okralign.json.stream;

import static java.util.Objects.requireNonNull;

import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.read.DocumentSource;
import io.github.okralign.json.read.ReadResult;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.Position;
import io.github.okralign.json.text.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream that are not blank, one at a time, so that only one is held. They end with a line feed, a carriage
 * return or both, as everywhere in this module.
 */
public final class LineSource {

    /** How the lines of a stream are read. */
    public interface Format<T> {
        /** The next line; null at the end. */
        @Nullable
        Line<T> next(LineSource in);
    }

    private static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final ReadOptions options;
    private final byte[] chunk = new byte[CHUNK];
    private boolean begun;
    private int at;
    private int filled;
    private int number;
    private boolean afterReturn;

    private LineSource(InputStream stream, ReadOptions options) {
        this.stream = requireNonNull(stream, "stream");
        this.options = requireNonNull(options, "options");
    }

    public static <T> Stream<Line<T>> lines(InputStream stream, ReadOptions options, Format<T> format) {
        LineSource in = new LineSource(stream, options);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<Line<T>>(Long.MAX_VALUE, traits) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Line<T>> to) {
                        Line<T> line = format.next(in);
                        if (line != null) {
                            to.accept(line);
                        }
                        return line != null;
                    }
                },
                false);
    }

    /** The lines of a file, which is closed with the stream. */
    public static <T> Stream<Line<T>> lines(Path file, ReadOptions options, Format<T> format) {
        requireNonNull(file, "file");
        requireNonNull(options, "options");
        try {
            InputStream stream = Files.newInputStream(file);
            return lines(stream, options, format).onClose(() -> close(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadOptions options() {
        return options;
    }

    /** The number of the last line read. */
    int number() {
        return number;
    }

    /** Reads the next line as a document; null at the end. */
    <T> @Nullable Line<T> read(Function<DocumentText, ReadResult<T>> reader) {
        return next(text -> {
            ReadResult<T> result = reader.apply(text);
            return result.value() == null ? Line.refused(number, result.problems()) : Line.of(number, result.value());
        });
    }

    /** Reads the next line that is not blank; null at the end. One that is too long is skipped and refused. */
    <T> @Nullable Line<T> next(Function<DocumentText, Line<T>> content) {
        try {
            byte[] line = next();
            if (line == null) {
                return null;
            }
            int limit = options.limits().maxDocumentBytes();
            return line.length > limit
                    ? Line.refused(number, DocumentSource.tooLong(new Position(number, 1), "line", "bytes", limit))
                    : content.apply(new LineText(text(line), number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mark at the start of the stream is not part of it; any other is part of its line, which is refused for it. */
    private static DocumentText text(byte[] line) {
        if (!startsWithMark(line, line.length)) {
            return Utf8Text.of(line);
        }
        byte[] marked = Arrays.copyOf(MARK, MARK.length + line.length);
        System.arraycopy(line, 0, marked, MARK.length, line.length);
        return Utf8Text.of(marked);
    }

    private static boolean startsWithMark(byte[] bytes, int length) {
        return length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** The bytes of the next line that is not blank; if it is too long, one more than the maximum. */
    private byte @Nullable [] next() throws IOException {
        while (at < filled || fill()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            if (readLine(line)) {
                return line.toByteArray();
            }
        }
        return null;
    }

    /** Reads a line to its end; false if it is blank. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        if (afterReturn && chunk[at] == '\n') {
            afterReturn = false;
            at++;
            return false;
        }
        number++;
        long most = options.limits().maxDocumentBytes() + 1L;
        boolean blank = true;
        do {
            int from = at;
            while (at < filled && chunk[at] != '\n' && chunk[at] != '\r') {
                blank &= chunk[at] == ' ' || chunk[at] == '\t';
                at++;
            }
            line.write(chunk, from, (int) Math.min(at - from, most - line.size()));
            if (at < filled) {
                afterReturn = chunk[at++] == '\r';
                return !blank;
            }
        } while (fill());
        return !blank;
    }

    private boolean fill() throws IOException {
        if (!begun) {
            begun = true;
            // A mark is looked for at once; after that, whatever is available is read, however little.
            filled = stream.readNBytes(chunk, 0, MARK.length);
            at = startsWithMark(chunk, filled) ? MARK.length : 0;
            if (at < filled) {
                return true;
            }
        }
        at = 0;
        filled = stream.read(chunk);
        return filled > 0;
    }
}
