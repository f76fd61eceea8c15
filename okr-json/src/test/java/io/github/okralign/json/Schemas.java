package io.github.okralign.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas, ready to validate with, formats included. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

    static final Schema DOCUMENT = of(OkrSchema.DOCUMENT, "");
    static final Schema CHECK_INS = of(OkrSchema.CHECK_INS, "");
    static final Schema REPORT = of(OkrSchema.REPORT, "");
    static final Schema EXPLANATION = of(OkrSchema.EXPLANATION, "");

    private Schemas() {}

    private static Map<String, String> texts() {
        return Arrays.stream(OkrSchema.values()).collect(Collectors.toMap(OkrSchema::id, OkrSchema::text));
    }

    /** A schema or a part of it, by a JSON Pointer. */
    static Schema of(OkrSchema schema, String pointer) {
        return of(schema.id() + (pointer.isEmpty() ? "" : "#" + pointer));
    }

    static Schema of(String location) {
        return REGISTRY.getSchema(SchemaLocation.of(location));
    }

    /** What is wrong with a text by a schema; empty if it is valid. */
    static List<Error> errors(Schema schema, String json) {
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static List<Error> errors(String document) {
        return errors(DOCUMENT, document);
    }

    /** Every name of a property and every value that can stand by name, each once. */
    static List<String> names(OkrSchema schema) {
        return new JsonMapper()
                .readTree(schema.text()).findParents("properties").stream()
                        .flatMap(object -> object.get("properties").propertyStream())
                        .flatMap(property -> Stream.concat(Stream.of(property.getKey()), values(property.getValue())))
                        .distinct()
                        .toList();
    }

    private static Stream<String> values(JsonNode property) {
        return Stream.concat(
                        Stream.of(property.path("const")), property.path("enum").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }
}
