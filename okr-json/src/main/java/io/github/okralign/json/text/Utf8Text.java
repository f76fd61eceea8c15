package io.github.okralign.json.text;

import com.google.common.base.Utf8;
import io.github.okralign.json.document.ReadOptions;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * A document that was given as bytes and is parsed without a copy in characters. The parser knows byte offsets only, so
 * lines and columns are counted here, and only for problems. The text ends before the first byte that is not UTF-8.
 */
public final class Utf8Text implements DocumentText {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Bytes checked in one step. */
    private static final int STEP = 32;
    /** Bytes between two remembered states of the count. */
    private static final int STRIDE = 4096;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final @Nullable String broken;
    /** The state of the count at every {@value #STRIDE} bytes from the start; filled on demand. */
    private final List<LineCounter> counted = new ArrayList<>(List.of(new LineCounter()));

    Utf8Text(byte[] bytes) {
        this.bytes = bytes;
        this.start = markAt(0) ? 3 : 0;
        this.end = endOfUtf8();
        this.broken = end == bytes.length
                ? null
                : "the text is not JSON: the byte 0x"
                        + HexFormat.of().withUpperCase().toHexDigits(bytes[end]) + " at offset " + end
                        + " is not UTF-8; the document must be in UTF-8";
    }

    /** A text given as bytes, which should be UTF-8. */
    public static DocumentText of(byte[] bytes) {
        Utf8Text text = new Utf8Text(bytes);
        return text.looksLikeAnotherEncoding() ? new CharText(text.toString(), text.broken()) : text;
    }

    /** Whether there is a byte order mark at this offset. */
    private boolean markAt(int at) {
        return bytes.length >= at + 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    /** Most bytes are ASCII and are skipped many at a time. */
    private int endOfUtf8() {
        int at = endOfAscii(0);
        while (at < bytes.length) {
            int from = at;
            while (at < bytes.length && bytes[at] < 0) {
                at++;
            }
            if (!Utf8.isWellFormed(bytes, from, at - from)) {
                return from + lengthOfUtf8(from, at);
            }
            at = endOfAscii(at);
        }
        return at;
    }

    private int endOfAscii(int from) {
        int at = from;
        while (at + STEP <= bytes.length && (longs(at) & HIGH_BITS) == 0) {
            at += STEP;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The union of the bits of the next {@value #STEP} bytes. */
    private long longs(int at) {
        return (long) LONGS.get(bytes, at)
                | (long) LONGS.get(bytes, at + 8)
                | (long) LONGS.get(bytes, at + 16)
                | (long) LONGS.get(bytes, at + 24);
    }

    /** How many of these bytes come before the first that is not UTF-8. */
    private int lengthOfUtf8(int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from).slice();
        decoder.decode(in, CharBuffer.allocate(to - from), true);
        return in.position();
    }

    /** Whether a parser that detects encodings would take the text for something other than UTF-8. */
    private boolean looksLikeAnotherEncoding() {
        boolean zero = false;
        for (int i = start; i < Math.min(end, start + 4); i++) {
            zero |= bytes[i] == 0;
        }
        return zero || (start > 0 && markAt(start));
    }

    @Override
    public JsonParser parser(ReadOptions options) {
        return DocumentText.factory(options).createParser(ObjectReadContext.empty(), bytes, start, end - start);
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public Position position(TokenStreamLocation location) {
        long offset = location.getByteOffset();
        return offset < 0 ? Position.UNKNOWN : position((int) Math.min(start + offset, end));
    }

    @Override
    public Position end() {
        return position(end);
    }

    private Position position(int offset) {
        int stride = (offset - start) / STRIDE;
        while (counted.size() <= stride) {
            int from = start + (counted.size() - 1) * STRIDE;
            counted.add(count(counted.get(counted.size() - 1), from, from + STRIDE));
        }
        return count(counted.get(stride), start + stride * STRIDE, offset).position();
    }

    private LineCounter count(LineCounter before, int from, int to) {
        LineCounter counter = new LineCounter(before);
        for (int i = from; i < to; i++) {
            // Continuation bytes take no column; a character of four bytes is two UTF-16 code units.
            counter.next(bytes[i], (bytes[i] & 0xC0) == 0x80 ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1);
        }
        return counter;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
