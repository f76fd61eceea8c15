package io.github.okralign.json.read;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Bytes;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.json.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads documents from files, streams, readers, bytes and strings, up to the maximum size.
 *
 * @param <T> what is made of them
 * @param ofBytes makes a text of bytes
 * @param ofChars makes a text of characters
 * @param reading reads a text
 */
public record DocumentSource<T>(
        Function<byte[], DocumentText> ofBytes,
        Function<String, DocumentText> ofChars,
        BiFunction<DocumentText, ReadOptions, ReadResult<T>> reading) {

    /** Characters read at once. */
    private static final int CHUNK = 8192;

    public ReadResult<T> read(Path file, ReadOptions options) {
        requireNonNull(file, "file");
        requireNonNull(options, "options");
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReadResult<T> read(InputStream stream, ReadOptions options) {
        requireNonNull(stream, "stream");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        try {
            byte[] bytes = bytes(stream, limit);
            return bytes.length == limit && stream.read() >= 0
                    ? tooLong("bytes", limit)
                    : reading.apply(ofBytes.apply(bytes), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a stream up to a limit, without a copy if the stream knows how many there are. */
    private static byte[] bytes(InputStream stream, int limit) throws IOException {
        byte[] ready = new byte[Math.min(available(stream), limit)];
        int read = stream.readNBytes(ready, 0, ready.length);
        byte[] more = stream.readNBytes(limit - read);
        return read == ready.length && more.length == 0 ? ready : Bytes.concat(Arrays.copyOf(ready, read), more);
    }

    private static int available(InputStream stream) {
        try {
            return stream.available();
        } catch (IOException e) {
            return 0; // a pipe opened as a file cannot tell
        }
    }

    public ReadResult<T> read(Reader reader, ReadOptions options) {
        requireNonNull(reader, "reader");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[CHUNK];
        try {
            for (int n = reader.read(chunk); n >= 0 && text.length() <= limit; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(text.toString(), options);
    }

    public ReadResult<T> read(byte[] text, ReadOptions options) {
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        return text.length > limit ? tooLong("bytes", limit) : reading.apply(ofBytes.apply(text), options);
    }

    public ReadResult<T> read(String text, ReadOptions options) {
        requireNonNull(text, "text");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        return text.length() > limit ? tooLong("characters", limit) : reading.apply(ofChars.apply(text), options);
    }

    private static <T> ReadResult<T> tooLong(String what, int limit) {
        return ReadResult.refused(tooLong(Position.UNKNOWN, "document", what, limit));
    }

    /** The problem of a text that is too long. */
    public static DocumentProblems tooLong(Position position, String text, String what, int limit) {
        DocumentProblem problem = position.problem(
                JsonCode.LIMIT_EXCEEDED.name(),
                "",
                "the size of the " + text + " in " + what + " must be at most maxDocumentBytes (" + limit
                        + "); ReadLimits can raise it");
        return DocumentProblems.of(List.of(problem), 0);
    }
}
