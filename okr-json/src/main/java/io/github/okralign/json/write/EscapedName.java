package io.github.okralign.json.write;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/** The name of a property with unpaired surrogates, which UTF-8 cannot hold, as escapes. */
final class EscapedName implements SerializableString {

    private final String name;
    private final String quoted;

    /**
     * A name.
     *
     * @param name the name itself
     * @param literal the name as a literal, with its quotes
     */
    EscapedName(String name, String literal) {
        this.name = name;
        this.quoted = literal.substring(1, literal.length() - 1);
    }

    @Override
    public String getValue() {
        return name;
    }

    @Override
    public int charLength() {
        return name.length();
    }

    @Override
    public char[] asQuotedChars() {
        return quoted.toCharArray();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return asQuotedUTF8();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return quoted.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return append(asQuotedUTF8(), buffer, offset);
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return append(asQuotedChars(), buffer, offset);
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        return append(asQuotedUTF8(), buffer, offset);
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        return append(asQuotedChars(), buffer, offset);
    }

    /** Copies into a buffer; -1 if there is no room, after which the generator asks for the whole. */
    private static int append(Object all, Object buffer, int offset) {
        int length = Array.getLength(all);
        if (offset + length > Array.getLength(buffer)) {
            return -1;
        }
        System.arraycopy(all, 0, buffer, offset, length);
        return length;
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        byte[] all = asQuotedUTF8();
        out.write(all);
        return all.length;
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        return writeQuotedUTF8(out);
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        byte[] all = asQuotedUTF8();
        if (all.length > buffer.remaining()) {
            return -1;
        }
        buffer.put(all);
        return all.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer out) {
        return putQuotedUTF8(out);
    }
}
