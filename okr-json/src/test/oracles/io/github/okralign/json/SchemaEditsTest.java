package io.github.okralign.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every single edit of the small documents of the corpus: schema and reader agree on each. */
class SchemaEditsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Every type, the ends of every range and what lies just beyond, names, dates, ids that are none. */
    private static final List<JsonNode> VALUES = Stream.of(
                    "null, true, {}, [], [null], 0, -0.0, 1, -1, 1.5, 1e-9, 9.9e-10, 1e9, 1000000001, 1e100, -1e100",
                    "1.1e100, -1.1e100, \"\", \" \", \"\\u0000\", \"x\", \"2026-05-15\", \"2026-02-29\", \"+12024-02-29\"",
                    "\"SUM\", \"CHANGE\", \"LEVELS\", \"BINARY\", \"BLEND\", \"MIN\", \"ALL\", \"KEY_RESULTS_ONLY\"")
            .flatMap(values -> MAPPER.readTree("[" + values + "]").valueStream())
            .toList();

    /** Takes the place of something in a document, for a while. */
    private interface Edit {
        void make();
    }

    static List<Path> documents() throws IOException {
        return CorpusTest.documents().stream()
                .filter(file -> file.toFile().length() < 4000)
                .filter(file -> !file.endsWith("texts.okr.json"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areRefusedByBothOrByNeither(Path file) throws IOException {
        JsonNode document = MAPPER.readTree(Files.readString(file));
        List<JsonNode> holders = new ArrayList<>(List.of(document));
        for (int i = 0; i < holders.size(); i++) {
            holders.get(i).values().forEach(each -> {
                if (each.isContainer()) {
                    holders.add(each);
                }
            });
        }
        for (JsonNode holder : holders) {
            if (holder instanceof ObjectNode object) {
                for (String name : List.copyOf(object.propertyNames())) {
                    JsonNode before = object.get(name);
                    VALUES.forEach(value -> check(document, () -> object.set(name, value)));
                    check(document, () -> object.remove(name));
                    object.set(name, before);
                }
                check(document, () -> object.put("x", 1));
                object.remove("x");
            } else if (holder instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    JsonNode before = array.get(at);
                    VALUES.forEach(value -> check(document, () -> array.set(at, value)));
                    array.set(at, before);
                }
            }
        }
    }

    private static void check(JsonNode document, Edit edit) {
        edit.make();
        SchemaProperties.assertAgreement(MAPPER.writeValueAsString(document));
    }
}
