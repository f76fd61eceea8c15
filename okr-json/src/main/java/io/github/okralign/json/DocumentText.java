package io.github.okralign.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The text of a document, without a byte order mark, so that it can be read twice and its columns count characters.
 * Where bytes are not UTF-8, the text ends before them.
 */
final class DocumentText implements CharSequence {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] chars;
    private final int start;
    private final int end;
    private final @Nullable String broken;

    private DocumentText(char[] chars, int end, @Nullable String broken) {
        this.chars = chars;
        this.start = end > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
        this.end = end;
        this.broken = broken;
    }

    static DocumentText of(String text) {
        return new DocumentText(text.toCharArray(), text.length(), null);
    }

    static DocumentText ofUtf8(byte[] bytes) {
        // UTF-8 never has fewer bytes than UTF-16 has code units.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String broken = null;
        if (result.isError()) {
            String octet = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            broken = "the text is not JSON: the byte 0x" + octet + " at offset " + in.position()
                    + " is not UTF-8; the document must be in UTF-8";
        }
        return new DocumentText(out.array(), out.position(), broken);
    }

    /** What is wrong with the byte at which the text ends, or null if it ends because it is over. */
    @Nullable
    String broken() {
        return broken;
    }

    JsonParser parser(ReadOptions options) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(options.maxNestingDepth())
                .maxStringLength(options.maxStringLength())
                .maxNumberLength(options.maxNumberLength())
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                // NaN is no JSON, but a number that is wrong says more than a text that is.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .createParser(ObjectReadContext.empty(), chars, start, length());
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return CharBuffer.wrap(chars, start + from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, start, length());
    }
}
