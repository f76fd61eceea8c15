package io.github.okralign.json.write;

import io.github.okralign.json.text.JsonLiteral;
import java.math.BigDecimal;
import java.util.HashMap;
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
            json.writeRawValue(JsonLiteral.of(text));
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
}
