package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportNote.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the characters of files: UTF-8 or UTF-16, with a byte order mark or without one, else Windows-1252, which is told. */
public final class Texts {

    private Texts() {}

    /** The text of a file, without its byte order mark. */
    public static String of(ImportFile file, Notes notes) {
        byte[] bytes = file.bytes();
        String text;
        try {
            text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            notes.changed(
                    Topic.FORMAT, file.shown(), "", "the file is not UTF-8; its characters are read as Windows-1252");
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The bytes of a file as UTF-8, unless they are that or UTF-16, which readers of JSON tell by themselves. */
    static byte[] utf8(ImportFile file, Notes notes) {
        byte[] bytes = file.bytes();
        return bytes.length < 2 || !charset(bytes).equals(StandardCharsets.UTF_8) || isUtf8(bytes)
                ? bytes
                : of(file, notes).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The mark tells, or, as a file begins with a plain character, where its zero byte is. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
