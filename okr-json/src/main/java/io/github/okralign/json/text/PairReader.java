package io.github.okralign.json.text;

import static java.util.Objects.checkFromIndexSize;

import java.io.Reader;

/** Reads a text in pieces that never end between the two halves of a character, which the YAML library does not survive. */
final class PairReader extends Reader {

    private final String text;
    private int at;

    PairReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        } else if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, buffer, offset);
        int read = end - at;
        at = end;
        return read;
    }

    @Override
    public void close() {
        // a text needs no closing
    }
}
