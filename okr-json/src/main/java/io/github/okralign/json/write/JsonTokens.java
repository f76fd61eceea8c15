package io.github.okralign.json.write;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes JSON. */
final class JsonTokens implements Tokens {

    /** As many names as that are kept encoded; those of extensions are without number. */
    private static final int KEPT = 200;

    private final JsonGenerator json;
    private final Map<String, SerializableString> names = new HashMap<>();

    JsonTokens(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void startObject() {
        json.writeStartObject();
    }

    @Override
    public void endObject() {
        json.writeEndObject();
    }

    @Override
    public void startList() {
        json.writeStartArray();
    }

    @Override
    public void endList() {
        json.writeEndArray();
    }

    @Override
    public void name(String name) {
        if (names.size() < KEPT) {
            json.writeName(names.computeIfAbsent(name, SerializedString::new));
        } else {
            SerializableString known = names.get(name);
            if (known == null) {
                json.writeName(name);
            } else {
                json.writeName(known);
            }
        }
    }

    @Override
    public void text(String text) {
        if (Surrogates.arePaired(text)) {
            json.writeString(text);
        } else {
            json.writeRawValue(escaped(text));
        }
    }

    @Override
    public void number(long number) {
        json.writeNumber(number);
    }

    @Override
    public void number(double number) {
        json.writeNumber(number);
    }

    @Override
    public void number(BigDecimal number) {
        json.writeNumber(number);
    }

    @Override
    public void flag(boolean flag) {
        json.writeBoolean(flag);
    }

    @Override
    public void nothing() {
        json.writeNull();
    }

    /** A string literal in which unpaired surrogates, which UTF-8 cannot hold, are escaped. */
    private static String escaped(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                literal.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.append('"').toString();
    }
}
