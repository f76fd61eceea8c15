package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the elements of a JSON file: those of an array, or of every array of objects within an object, or objects by
 * themselves, one after the other. Of a file that breaks off, what stands before the break is read.
 */
public final class LooseJson {

    private static final Set<String> IDS = Set.of("id", "gid", "okrid", "objectiveid", "goalid");

    private final JsonMapper mapper;
    private final Notes notes;
    private final int maxElements;
    private final boolean numbers;
    private int beside;

    /** A reader that tells the notes of what it could not read. */
    public LooseJson(ImportOptions options, Notes notes) {
        ImportLimits limits = options.limits();
        this.numbers = options.titles() == Titles.NUMBERS;
        this.notes = notes;
        this.maxElements = limits.maxFiles() > Integer.MAX_VALUE / 1000 ? Integer.MAX_VALUE : limits.maxFiles() * 1000;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.maxDepth())
                                .maxStringLength(4 << 20)
                                .maxNameLength(2000)
                                .maxNumberLength(200)
                                .build())
                        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                        .build())
                .build();
    }

    /**
     * Elements that stand together in a file.
     *
     * @param name the field that holds them, or the empty string at the top of the file
     * @param elements the elements, with their places
     */
    public record Group(String name, List<LooseElement> elements) {}

    /** All elements of a file, with their places. */
    public List<LooseElement> elements(ImportFile file) {
        return groups(file).stream().flatMap(group -> group.elements().stream()).toList();
    }

    /** The elements of a file by the arrays that hold them; at least one group, which may be empty. */
    public List<Group> groups(ImportFile file) {
        Map<String, List<JsonNode>> nodes = new LinkedHashMap<>();
        nodes.put("", new ArrayList<>());
        byte[] bytes = Texts.utf8(file, notes);
        beside = 0;
        try (JsonParser parser = mapper.createParser(bytes)) {
            read(parser, file, nodes);
        } catch (JacksonException | IllegalArgumentException e) {
            if (size(nodes) == 0) {
                salvage(file, bytes, nodes);
            }
            notes.omitted(
                    ImportNote.Topic.UNREADABLE_FILE,
                    file.shown(),
                    "",
                    size(nodes) == 0
                            ? "the file is not JSON, or exceeds a limit, and is left out"
                            : "the file is not JSON, or exceeds a limit, after element " + (size(nodes) - 1)
                                    + "; what follows is left out");
        }
        notes.count(
                ImportNote.Kind.OMITTED,
                ImportNote.Topic.UNKNOWN_FIELD,
                "values stand beside the elements of a file and are left out",
                beside);
        nodes.values().removeIf(group -> group.isEmpty() && nodes.size() > 1);
        List<Group> groups = new ArrayList<>();
        nodes.forEach((name, values) -> {
            List<LooseElement> elements = new ArrayList<>();
            String group = numbers ? "group-" + groups.size() : name;
            String place = file.shown() + (nodes.size() == 1 ? "" : "." + group);
            for (int i = 0; i < values.size(); i++) {
                elements.add(new LooseElement(place + "[" + i + "]", values.get(i)));
            }
            groups.add(new Group(name, elements));
        });
        return groups;
    }

    private static int size(Map<String, List<JsonNode>> nodes) {
        return nodes.values().stream().mapToInt(List::size).sum();
    }

    /** Reads each value at the top of a file, of which lines of JSON have many. */
    private void read(JsonParser parser, ImportFile file, Map<String, List<JsonNode>> into) {
        List<JsonNode> top = list(into, "");
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                array(parser, file, top);
            } else if (token == JsonToken.START_OBJECT) {
                JsonNode whole = parser.readValueAsTree();
                if (!collect(whole, "", 3, into)) {
                    top.add(whole);
                }
            } else if (token != JsonToken.VALUE_NULL) {
                notes.omitted(
                        ImportNote.Topic.BAD_ELEMENT, file.shown(), "", "a value beside its elements is left out");
            }
        }
    }

    private void array(JsonParser parser, ImportFile file, List<JsonNode> into) {
        int more = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = parser.readValueAsTree();
            // Pages of an answer may stand one after the other.
            for (JsonNode each : element.isArray() ? element : List.of(element)) {
                if (into.size() < maxElements) {
                    into.add(each);
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            notes.omitted(
                    ImportNote.Topic.BAD_ELEMENT,
                    file.shown(),
                    "",
                    "the file has more than " + maxElements + " elements; " + more + " are left out");
        }
    }

    /** Reads the arrays of an object that breaks off, so far as they go. */
    private void salvage(ImportFile file, byte[] bytes, Map<String, List<JsonNode>> into) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (LooseElement.key(name).equals("id")) {
                    return;
                }
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    array(parser, file, list(into, name));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Where it breaks off is told already.
            return;
        }
    }

    private static List<JsonNode> list(Map<String, List<JsonNode>> into, String name) {
        return into.computeIfAbsent(name, any -> new ArrayList<>());
    }

    /** Takes every array of objects at most so deep within an object, an object of objects by their ids, or one by itself. */
    private boolean collect(JsonNode node, String name, int depth, Map<String, List<JsonNode>> into) {
        if (looksLikeElement(node) && !isWrapper(node)) {
            return false;
        }
        boolean objects = node.size() > 0;
        for (JsonNode value : node) {
            objects &= looksLikeElement(value);
        }
        if (objects && !hasTitle(node)) {
            node.forEach(list(into, name)::add);
            return true;
        }
        boolean found = false;
        int others = 0;
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            String path = name.isEmpty() ? property.getKey() : name + "." + property.getKey();
            if (holdsObjects(value)) {
                value.forEach(list(into, path)::add);
                found = true;
            } else if (value.isObject() && depth > 0 && collect(value, path, depth - 1, into)) {
                found = true;
            } else if (looksLikeElement(value) && !hasTitle(node)) {
                list(into, path).add(value);
                found = true;
            } else if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
                others++;
            }
        }
        beside += found ? others : 0;
        return found;
    }

    private static boolean holdsObjects(JsonNode value) {
        boolean some = false;
        for (JsonNode each : value.isArray() ? value : List.<JsonNode>of()) {
            some |= each.isObject();
        }
        return some;
    }

    /** Whether it has an id, as an export has one, but holds goals and is none. */
    private static boolean isWrapper(JsonNode node) {
        if (hasTitle(node)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (LooseElement.key(property.getKey()).startsWith("objectives") && holdsObjects(property.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTitle(JsonNode node) {
        return hasAny(node, Set.of("title"));
    }

    private static boolean looksLikeElement(JsonNode node) {
        return node.isObject() && hasAny(node, IDS);
    }

    private static boolean hasAny(JsonNode node, Set<String> keys) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (keys.contains(LooseElement.key(property.getKey()))
                    && !property.getValue().isContainer()) {
                return true;
            }
        }
        return false;
    }
}
