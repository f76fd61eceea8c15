package io.github.okralign.json;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a schema accepts, drawn by walking it: each property that it names, each kind of value that it allows. What
 * is not to be drawn by plan (patterns, conditions) is drawn until the schema accepts it.
 */
final class SchemaValues {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> CONDITIONS = Set.of("pattern", "not", "allOf", "if", "propertyNames");

    private static final List<String> DATES = List.of(
            "2026-05-15",
            "2026-04-01",
            "2026-06-30",
            "2024-02-29",
            "0000-01-01",
            "9999-12-31",
            "-0044-03-15",
            "+12026-02-28",
            "+12000-02-29",
            "-999999999-01-01",
            "+999999999-12-31");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "b",
            "\0",
            "\n",
            "\u00a0",
            "\u2028",
            "\uFEFF",
            "é",
            "😀",
            "\uD83D",
            "2026-02-30",
            "2026-5-1",
            "-0000-01-01",
            "EUR",
            "COMMIT",
            "a/b~c",
            "\"\\",
            "CHANGE");
    private static final double[] NUMBERS = {0, 1, -1, 0.5, 2, 4, 1e-9, 1e9, 1e100, -1e100, -0.0, 0.7, 1e-300, 20, 9e99
    };

    private final Random random;
    private final OkrSchema of;
    private final JsonNode root;
    /** How likely an optional property is there. */
    private final double density;

    private final List<String> ids = new ArrayList<>(List.of("a", "b"));

    private SchemaValues(Random random, OkrSchema of) {
        this.random = random;
        this.of = of;
        this.root = MAPPER.readTree(of.text());
        this.density = random.nextDouble();
    }

    static Arbitrary<JsonNode> of(OkrSchema schema) {
        return Arbitraries.randomValue(random -> {
            SchemaValues values = new SchemaValues(random, schema);
            return values.draw("", values.root);
        });
    }

    /** A value that may fit anywhere or nowhere. */
    static JsonNode any(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(NUMBERS[random.nextInt(NUMBERS.length)] * of(random, List.of(1.0, -1.0, 1.1)));
            case 3 -> NODES.stringNode(of(random, TEXTS));
            case 4 -> NODES.stringNode(of(random, DATES));
            case 5 -> NODES.stringNode(of(random, List.of("SUM", "LEVELS", "BLEND", "MIN", "ALL", "BINARY", "RANGE")));
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.objectNode();
            default -> NODES.numberNode(random.nextInt(3));
        };
    }

    private JsonNode draw(String pointer, JsonNode schema) {
        if (schema.has("$ref")) {
            String target = schema.get("$ref").asString().substring(1);
            return draw(target, root.at(target));
        }
        if (CONDITIONS.stream().noneMatch(schema::has)) {
            return attempt(pointer, schema);
        }
        Schema judge = Schemas.of(of, pointer);
        for (int i = 0; i < 1000; i++) {
            JsonNode value = attempt(pointer, schema);
            if (Schemas.errors(judge, MAPPER.writeValueAsString(value)).isEmpty()) {
                return value;
            }
        }
        throw new AssertionError("no value found for " + pointer);
    }

    private JsonNode attempt(String pointer, JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const");
        } else if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice) && !schema.has("type")) {
                int chosen = random.nextInt(schema.get(choice).size());
                return draw(
                        pointer + "/" + choice + "/" + chosen,
                        schema.get(choice).get(chosen));
            }
        }
        JsonNode types = schema.get("type");
        String type = types.isArray() ? types.get(random.nextInt(types.size())).asString() : types.asString();
        return switch (type) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> string(pointer);
            case "number" ->
                number(
                        schema.path("minimum").asDouble(-1e300),
                        schema.path("maximum").asDouble(1e300));
            case "array" -> array(pointer, schema);
            case "object" -> object(pointer, schema);
            default -> throw new AssertionError(type);
        };
    }

    private JsonNode string(String pointer) {
        if (pointer.endsWith("/date")) {
            return NODES.stringNode(random.nextInt(5) > 0 ? of(random, DATES) : of(random, TEXTS));
        }
        int kind = random.nextInt(10);
        if (kind < 6) {
            ids.add("id" + ids.size());
            return NODES.stringNode(ids.get(ids.size() - 1));
        }
        return NODES.stringNode(kind < 9 ? of(random, ids) : of(random, TEXTS));
    }

    private JsonNode number(double least, double greatest) {
        double number = NUMBERS[random.nextInt(NUMBERS.length)];
        boolean within = number >= least && number <= greatest;
        double other = random.nextBoolean() ? least : greatest;
        return NODES.numberNode(within ? number : other);
    }

    private ArrayNode array(String pointer, JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        for (int i = least + random.nextInt(3); i > 0; i--) {
            array.add(draw(pointer + "/items", schema.get("items")));
        }
        return array;
    }

    private ObjectNode object(String pointer, JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = Set.copyOf(
                schema.path("required").valueStream().map(JsonNode::asString).toList());
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextDouble() < density) {
                object.set(property.getKey(), draw(pointer + "/properties/" + property.getKey(), property.getValue()));
            }
        }
        return object;
    }

    private static <T> T of(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
