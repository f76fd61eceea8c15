package io.github.okralign.json.write;

import io.github.okralign.json.text.MessageText;
import io.github.okralign.model.Extensions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the properties of objects; an empty value is left out together with its name. */
final class JsonOutput {

    /** Doubles hold every integer up to here. */
    private static final double EXACT = 0x1p53;

    private final Tokens json;

    JsonOutput(Tokens json) {
        this.json = json;
    }

    JsonOutput(JsonGenerator json) {
        this(new JsonTokens(json));
    }

    /** An object by itself: the document, or an element of a list. */
    void object(Runnable properties) {
        json.startObject();
        properties.run();
        json.endObject();
    }

    void object(String name, Runnable properties) {
        json.name(name);
        object(properties);
    }

    <T> void list(String name, Collection<T> elements, Consumer<T> each) {
        if (!elements.isEmpty()) {
            fullList(name, elements, each);
        }
    }

    /** A list that is written even if it is empty. */
    <T> void fullList(String name, Collection<T> elements, Consumer<T> each) {
        json.name(name);
        json.startList();
        elements.forEach(each);
        json.endList();
    }

    <T> void objects(String name, Collection<T> elements, Consumer<T> properties) {
        list(name, elements, element -> {
            json.startObject();
            properties.accept(element);
            json.endObject();
        });
    }

    void texts(String name, Collection<String> texts) {
        list(name, texts, this::text);
    }

    void text(String name, String text) {
        json.name(name);
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
            json.name(name);
            json.flag(value);
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
        json.name(name);
        boolean minusZero = value == 0 && Double.compare(value, 0.0) != 0;
        if (!minusZero && Math.abs(value) <= EXACT && value == Math.rint(value)) {
            json.number((long) value);
        } else {
            json.number(value);
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
        json.name(name);
        json.nothing();
    }

    /** What else is kept on an object: names and values as they are. */
    void extensions(Extensions extensions) {
        extensions.asMap().forEach(this::extension);
    }

    private void extension(String name, @Nullable Object value) {
        if (!Surrogates.arePaired(name)) {
            throw new IllegalArgumentException("the name of an extension (" + MessageText.wellFormed(name)
                    + ") has an unpaired surrogate, which names in JSON cannot have");
        }
        json.name(name);
        value(value);
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.startObject();
            map.forEach((name, each) -> extension((String) name, each));
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.startList();
            list.forEach(this::value);
            json.endList();
        } else if (value instanceof BigDecimal number) {
            json.number(number);
        } else if (value instanceof Boolean flag) {
            json.flag(flag);
        } else if (value == null) {
            json.nothing();
        } else {
            text((String) value);
        }
    }

    void text(String text) {
        json.text(text);
    }
}
