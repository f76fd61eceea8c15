package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the elements of a JSON file: those of an array, or of the first array of objects within an object, or an object by
 * itself. Of a file that breaks off, what stands before the break is read.
 */
public final class LooseJson {

    private final JsonMapper mapper;
    private final Notes notes;
    private final int maxElements;

    /** A reader that tells the notes of what it could not read. */
    public LooseJson(ImportLimits limits, Notes notes) {
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

    /** The elements of a file, with their places. */
    public List<LooseElement> elements(ImportFile file) {
        List<JsonNode> nodes = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(file.bytes())) {
            read(parser, nodes);
        } catch (JacksonException | IllegalArgumentException e) {
            notes.omitted(
                    ImportNote.Topic.UNREADABLE_FILE,
                    file.path(),
                    "",
                    nodes.isEmpty()
                            ? "the file is not JSON, or exceeds a limit, and is left out"
                            : "the file is not JSON, or exceeds a limit, after element " + (nodes.size() - 1)
                                    + "; what follows is left out");
        }
        List<LooseElement> elements = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            elements.add(new LooseElement(file.path() + "[" + i + "]", nodes.get(i)));
        }
        return elements;
    }

    private void read(JsonParser parser, List<JsonNode> into) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY && into.size() < maxElements) {
                into.add(parser.readValueAsTree());
            }
        } else if (first == JsonToken.START_OBJECT) {
            JsonNode whole = parser.readValueAsTree();
            JsonNode array = array(whole, 3);
            if (array == null) {
                into.add(whole);
            } else {
                array.forEach(into::add);
            }
        }
    }

    /** The first array of objects at most so deep within an object, or an object of objects by their ids. */
    private static @Nullable JsonNode array(JsonNode node, int depth) {
        if (looksLikeElement(node)) {
            return null;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                return value;
            }
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            JsonNode found = value.isObject() && depth > 0 ? array(value, depth - 1) : null;
            if (found != null) {
                return found;
            }
        }
        boolean objects = node.size() > 0;
        for (JsonNode value : node) {
            objects &= looksLikeElement(value);
        }
        return objects ? node : null;
    }

    private static boolean looksLikeElement(JsonNode node) {
        return node.isObject() && (node.has("ID") || node.has("id") || node.has("Id") || node.has("gid"));
    }
}
