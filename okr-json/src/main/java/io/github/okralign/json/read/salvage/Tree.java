package io.github.okralign.json.read.salvage;

import static java.util.Objects.requireNonNull;

import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.JsonLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The values of a document, from which some can be taken out. What is left keeps the places that it had at first. Not
 * thread-safe.
 */
final class Tree {

    private static final Object NULL = new Object();

    private @Nullable Object root;

    /** A number as it is written. */
    private record Digits(String text) {}

    /** A list, and how its elements were numbered at first. */
    private static final class Elements {
        private final List<Object> values = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
    }

    /** Reads a text up to its end or to where it is broken; of two properties of one name the first stays. */
    static Tree of(DocumentText text, ReadOptions options) {
        Tree tree = new Tree();
        try (JsonParser parser = text.parser(options)) {
            if (parser.nextToken() != null) {
                tree.value(parser, value -> tree.root = value);
            }
        } catch (JacksonException e) {
            // What comes before is all that can be read, and it was reported.
        }
        return tree;
    }

    private interface Slot {
        void put(Object value);
    }

    /** Puts a value where it belongs before it is read, so that its beginning is there if its end is broken. */
    private void value(JsonParser parser, Slot slot) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            slot.put(object);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                String known = name;
                parser.nextToken();
                value(parser, value -> object.putIfAbsent(known, value));
            }
        } else if (token == JsonToken.START_ARRAY) {
            Elements list = new Elements();
            slot.put(list);
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                list.numbers.add(list.numbers.size());
                value(parser, list.values::add);
            }
        } else {
            slot.put(scalar(parser, token));
        }
    }

    private static Object scalar(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString());
            default -> parser.getString();
        };
    }

    /** Whether the document is an object, as it has to be. */
    boolean isObject() {
        return root instanceof Map;
    }

    void makeObject() {
        root = new LinkedHashMap<String, Object>();
    }

    /** Puts a property into the document, in the place of what is there by that name. */
    void putText(String name, String text) {
        object(root).put(name, text);
    }

    void putList(String name) {
        object(root).put(name, new Elements());
    }

    boolean has(String name) {
        return object(root).getOrDefault(name, NULL) != NULL;
    }

    @SuppressWarnings("unchecked") // made here
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) requireNonNull(value);
    }

    /** What the steps of a place are called in the document as it was at first. */
    List<String> first(List<String> steps) {
        List<String> first = new ArrayList<>();
        Object at = root;
        for (String step : steps) {
            if (at instanceof Elements list && isIndex(step, list)) {
                int index = Integer.parseInt(step);
                first.add(Integer.toString(list.numbers.get(index)));
                at = list.values.get(index);
            } else if (step.equals("unit") && at instanceof Map && object(at).getOrDefault(step, NULL) == NULL) {
                return first(at, first); // of one unit the model does not know how it was written
            } else {
                first.add(step);
                at = at instanceof Map ? object(at).get(step) : null;
            }
        }
        return first;
    }

    /** The one unit of a list of units. */
    private static List<String> first(Object person, List<String> first) {
        first.add("units");
        if (object(person).get("units") instanceof Elements units && !units.numbers.isEmpty()) {
            first.add(Integer.toString(units.numbers.get(0)));
        }
        return first;
    }

    private static boolean isIndex(String step, Elements list) {
        return step.matches("[0-9]{1,9}") && Integer.parseInt(step) < list.values.size();
    }

    /** Puts 1 in a place that holds something. */
    void setToOne(List<String> steps) {
        Object around = at(steps.subList(0, steps.size() - 1));
        String last = steps.get(steps.size() - 1);
        if (around instanceof Map) {
            object(around).put(last, new Digits("1"));
        }
    }

    /** Takes places out, all at once, so that each is called as it was before any of them went. */
    void remove(Iterable<List<String>> places) {
        List<Elements> thinned = new ArrayList<>();
        for (List<String> steps : places) {
            Object around = at(steps.subList(0, steps.size() - 1));
            String last = steps.get(steps.size() - 1);
            if (around instanceof Map) {
                object(around).remove(last);
            } else if (around instanceof Elements list && isIndex(last, list)) {
                list.values.set(Integer.parseInt(last), Tree.class);
                thinned.add(list);
            }
        }
        thinned.forEach(Tree::thin);
    }

    /** Takes out what was marked. */
    private static void thin(Elements list) {
        int kept = 0;
        for (int i = 0; i < list.values.size(); i++) {
            if (list.values.get(i) != Tree.class) {
                list.values.set(kept, list.values.get(i));
                list.numbers.set(kept++, list.numbers.get(i));
            }
        }
        list.values.subList(kept, list.values.size()).clear();
        list.numbers.subList(kept, list.numbers.size()).clear();
    }

    private @Nullable Object at(List<String> steps) {
        Object at = root;
        for (String step : steps) {
            if (at instanceof Elements list && isIndex(step, list)) {
                at = list.values.get(Integer.parseInt(step));
            } else {
                at = at instanceof Map ? object(at).get(step) : null;
            }
        }
        return at;
    }

    /** The document as JSON. */
    String toJson() {
        StringBuilder json = new StringBuilder();
        write(root == null ? NULL : root, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map) {
            json.append('{');
            String separator = "";
            for (Map.Entry<String, Object> property : object(value).entrySet()) {
                json.append(separator).append(JsonLiteral.of(property.getKey())).append(':');
                write(property.getValue(), json);
                separator = ",";
            }
            json.append('}');
        } else if (value instanceof Elements list) {
            json.append('[');
            String separator = "";
            for (Object each : list.values) {
                json.append(separator);
                write(each, json);
                separator = ",";
            }
            json.append(']');
        } else if (value instanceof Digits digits) {
            // What is no number in JSON is one that is refused.
            json.append(digits.text.matches("-?[0-9].*") ? digits.text : "NaN");
        } else if (value instanceof String text) {
            json.append(JsonLiteral.of(text));
        } else {
            json.append(value == NULL ? "null" : value);
        }
    }
}
