package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads documents from wherever they come, as long as they are not longer than they may be.
 *
 * @param ofBytes takes bytes for text
 * @param ofChars takes characters for text
 */
record DocumentSource(Function<byte[], DocumentText> ofBytes, Function<String, DocumentText> ofChars) {

    /** So many characters are read at once. */
    private static final int CHUNK = 8192;

    Reading read(Path file, ReadOptions options) {
        requireNonNull(file, "file");
        requireNonNull(options, "options");
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(InputStream stream, ReadOptions options) {
        requireNonNull(stream, "stream");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        try {
            byte[] bytes = bytes(stream, limit);
            return bytes.length == limit && stream.read() >= 0
                    ? tooLong("bytes", limit)
                    : DocumentReader.read(ofBytes.apply(bytes), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a stream up to a limit, without a copy where it knows how many there are. */
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
            return 0; // a pipe that was opened as a file does not know
        }
    }

    Reading read(Reader reader, ReadOptions options) {
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

    Reading read(byte[] text, ReadOptions options) {
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        return text.length > limit ? tooLong("bytes", limit) : DocumentReader.read(ofBytes.apply(text), options);
    }

    Reading read(String text, ReadOptions options) {
        requireNonNull(text, "text");
        int limit = requireNonNull(options, "options").limits().maxDocumentBytes();
        return text.length() > limit ? tooLong("characters", limit) : DocumentReader.read(ofChars.apply(text), options);
    }

    private static Reading tooLong(String what, int limit) {
        return new Reading(null, tooLong(Position.UNKNOWN, "document", what, limit));
    }

    /** The problem of a text that is longer than it may be. */
    static DocumentProblems tooLong(Position position, String text, String what, int limit) {
        DocumentProblem problem = DocumentProblem.at(
                position,
                JsonCode.LIMIT_EXCEEDED.name(),
                "",
                "the size of the " + text + " in " + what + " must not exceed maxDocumentBytes (" + limit
                        + "); ReadLimits sets another");
        return new DocumentProblems(List.of(problem), 0);
    }
}
