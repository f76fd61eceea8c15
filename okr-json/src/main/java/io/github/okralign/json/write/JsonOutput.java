package io.github.okralign.json.write;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes the properties of objects; an empty value is left out together with its name. */
final class JsonOutput {

    /** Doubles hold every integer up to here. */
    private static final double EXACT = 0x1p53;

    private final JsonGenerator json;
    private final Map<String, SerializableString> names = new HashMap<>();

    JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** A name as it is written, encoded once. */
    private SerializableString quoted(String name) {
        return names.computeIfAbsent(name, SerializedString::new);
    }

    /** An object by itself: the document, or an element of a list. */
    void object(Runnable properties) {
        json.writeStartObject();
        properties.run();
        json.writeEndObject();
    }

    void object(String name, Runnable properties) {
        json.writeName(quoted(name));
        object(properties);
    }

    <T> void list(String name, Collection<T> elements, Consumer<T> each) {
        if (!elements.isEmpty()) {
            fullList(name, elements, each);
        }
    }

    /** A list that is written even if it is empty. */
    <T> void fullList(String name, Collection<T> elements, Consumer<T> each) {
        json.writeName(quoted(name));
        json.writeStartArray();
        elements.forEach(each);
        json.writeEndArray();
    }

    <T> void objects(String name, Collection<T> elements, Consumer<T> properties) {
        list(name, elements, element -> {
            json.writeStartObject();
            properties.accept(element);
            json.writeEndObject();
        });
    }

    void texts(String name, Collection<String> texts) {
        list(name, texts, this::text);
    }

    void text(String name, String text) {
        json.writeName(quoted(name));
        text(text);
    }

    void text(String name, Optional<String> text) {
        text.ifPresent(value -> text(name, value));
    }

    void date(String name, Optional<LocalDate> date) {
        date.ifPresent(value -> text(name, value.toString()));
    }

    void flag(String name, Optional<Boolean> flag) {
        flag.ifPresent(value -> {
            json.writeName(quoted(name));
            json.writeBoolean(value);
        });
    }

    <E extends Enum<E>> void name(String name, Optional<E> value) {
        value.ifPresent(constant -> text(name, constant.name()));
    }

    <E extends Enum<E>> void name(String name, E value, E byDefault) {
        name(name, Optional.of(value).filter(constant -> constant != byDefault));
    }

    void number(String name, OptionalDouble number) {
        number.ifPresent(value -> number(name, value));
    }

    void number(String name, double value, double byDefault) {
        if (value != byDefault) {
            number(name, value);
        }
    }

    /** A finite number; JSON has no other. */
    void number(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be finite to be written as JSON");
        }
        json.writeName(quoted(name));
        boolean minusZero = value == 0 && Double.compare(value, 0.0) != 0;
        if (!minusZero && Math.abs(value) <= EXACT && value == Math.rint(value)) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** A number that is written as null if it is unknown. */
    void numberOrNull(String name, OptionalDouble number) {
        if (number.isPresent()) {
            number(name, number.getAsDouble());
        } else {
            nothing(name);
        }
    }

    /** A text that is written as null if it is absent. */
    void textOrNull(String name, Optional<String> text) {
        if (text.isPresent()) {
            text(name, text.get());
        } else {
            nothing(name);
        }
    }

    void nothing(String name) {
        json.writeName(quoted(name));
        json.writeNull();
    }

    void text(String text) {
        if (isWellFormed(text)) {
            json.writeString(text);
        } else {
            json.writeRawValue(escaped(text));
        }
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
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
