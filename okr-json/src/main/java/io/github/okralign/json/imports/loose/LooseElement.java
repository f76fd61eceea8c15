package io.github.okralign.json.imports.loose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of JSON that is read with patience: names of fields are the same whatever their case, blanks and punctuation;
 * {@code null}, a missing field and a blank text are the same; numbers may be texts and texts numbers.
 */
public final class LooseElement {

    private final String place;
    private final JsonNode node;
    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /** An element. */
    public LooseElement(String place, JsonNode node) {
        this.place = place;
        this.node = node;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String key = key(property.getKey());
                if (!fields.containsKey(key)) {
                    fields.put(key, property.getValue());
                    names.put(key, property.getKey());
                }
            }
        }
    }

    /** What is left of a name without case, blanks and punctuation. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(c -> key.appendCodePoint(c));
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Where it stands. */
    public String place() {
        return place;
    }

    /** Whether it has fields. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is null, or a text that says nothing. */
    public boolean isBlank() {
        return node.isNull() || (node.isString() && node.stringValue().isBlank());
    }

    /** Whether a field is there, blank or not. */
    public boolean has(String name) {
        return fields.containsKey(key(name));
    }

    /** Whether a field is there and is not null. */
    public boolean says(String name) {
        JsonNode value = fields.get(key(name));
        return value != null && !value.isNull();
    }

    private @Nullable JsonNode field(String name) {
        asked.add(key(name));
        JsonNode value = fields.get(key(name));
        return value == null || value.isNull() ? null : value;
    }

    /** The fields that nobody asked for, as they are written. */
    public Set<String> unasked() {
        Set<String> unasked = new TreeSet<>();
        names.forEach((key, name) -> {
            if (!asked.contains(key)) {
                unasked.add(name);
            }
        });
        return unasked;
    }

    /** The text of a field; null if it says nothing. */
    public @Nullable String text(String name) {
        JsonNode value = fields.get(key(name));
        // What is no text is not read, and stays among what nobody asked for.
        return value != null && value.isContainer() && !value.isEmpty() ? null : text(field(name));
    }

    /** Gives out every text in it, at whatever depth. */
    public void texts(Consumer<String> reader) {
        texts(node, reader);
    }

    private static void texts(JsonNode value, Consumer<String> reader) {
        if (value.isString()) {
            reader.accept(value.stringValue());
        } else {
            value.forEach(each -> texts(each, reader));
        }
    }

    /** The text of this element itself; null if it says nothing. */
    public @Nullable String text() {
        return text(node);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        String text = null;
        if (value.isString()) {
            text = value.stringValue();
        } else if (value.isNumber()) {
            double number = value.doubleValue();
            text = value.isIntegralNumber() || !isWhole(number) ? value.asString() : Long.toString((long) number);
        } else if (value.isBoolean()) {
            text = value.asString();
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15;
    }

    /** The number of a field. */
    public OptionalDouble number(String name, LooseNumbers numbers) {
        String text = text(name);
        return text == null ? OptionalDouble.empty() : numbers.parse(text);
    }

    /** The object in a field, be it alone in an array, or the field's own value as an element; null if there is nothing. */
    public @Nullable LooseElement element(String name) {
        JsonNode value = field(name);
        if (value != null
                && value.isArray()
                && value.size() == 1
                && value.path(0).isObject()) {
            return new LooseElement(place + "." + name + "[0]", value.path(0));
        }
        return value == null ? null : new LooseElement(place + "." + name, value);
    }

    /** The elements of a field: those of its array, else its one value; none if there is nothing. */
    public List<LooseElement> list(String name) {
        JsonNode value = field(name);
        List<LooseElement> list = new ArrayList<>();
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            list.add(new LooseElement(place + "." + name, value));
            return list;
        }
        int i = 0;
        for (JsonNode each : value) {
            if (!each.isNull()) {
                list.add(new LooseElement(place + "." + name + "[" + i + "]", each));
            }
            i++;
        }
        return list;
    }
}
