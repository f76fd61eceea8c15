package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.model.OkrSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader accept the same documents, but for what no schema can say. */
class SchemaProperties {

    /** What only shows when one value is held against another, which JSON Schema cannot do. */
    static final Set<String> BEYOND_SCHEMA = Set.of(
            "DUPLICATE_ID",
            "DANGLING_REFERENCE",
            "LOOP",
            "SELF_LINK",
            "LINK_TO_OWN_OBJECTIVE",
            "DUPLICATE_LINK",
            "TARGET_IS_BASELINE",
            "LOWER_ABOVE_UPPER",
            "END_BEFORE_START",
            "OUT_OF_ORDER",
            "BAD_PHASES",
            "UNKNOWN_LEVEL",
            "UNIT_MISMATCH");

    private static final JsonMapper MAPPER = new JsonMapper();

    @Provide
    Arbitrary<OkrSet> sets() {
        return RandomOkrSet.arbitrary();
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return SchemaValues.of(OkrSchema.DOCUMENT);
    }

    @Provide
    Arbitrary<byte[]> mutations() {
        return MutationProperties.mutated();
    }

    @Property
    void whatIsWrittenIsValid(@ForAll("sets") OkrSet okrs) {
        assertThat(Schemas.errors(OkrJson.write(okrs))).isEmpty();
    }

    @Property(tries = 1000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theReaderFindsNothingInAValidDocumentButWhatNoSchemaCanSay(@ForAll("documents") JsonNode document) {
        String json = MAPPER.writeValueAsString(document);
        assertThat(Schemas.errors(json)).isEmpty();
        List<String> codes = codes(json);
        assertThat(BEYOND_SCHEMA).containsAll(codes);
        Statistics.collect(codes.isEmpty());
        Statistics.coverage(read -> {
            read.check(true).percentage(share -> share > 5);
            read.check(false).percentage(share -> share > 5);
        });
    }

    /**
     * What is damaged held together before, so that a reference that leads nowhere or a level that nobody knows is the
     * damage itself; the schema sees it where it is no id at all or no level can be.
     */
    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void aDamagedDocumentIsRefusedByBothOrByNeither(@ForAll("sets") OkrSet okrs, @ForAll Random random) {
        JsonNode document = MAPPER.readTree(OkrJson.write(okrs));
        damage(document, random);
        String json = MAPPER.writeValueAsString(document);
        boolean valid = assertAgreement(json);
        Statistics.collect(valid);
        Statistics.coverage(both -> {
            both.check(true).percentage(share -> share > 5);
            both.check(false).percentage(share -> share > 5);
        });
    }

    @Property(tries = 1500)
    void whatTheReaderAcceptsIsValid(@ForAll("mutations") byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        if (codes(json).isEmpty()) {
            assertThat(Schemas.errors(json)).as(json).isEmpty();
        }
    }

    /** Whether a document is valid; the reader must think so too, but for what no schema can say. */
    static boolean assertAgreement(String json) {
        boolean valid = Schemas.errors(json).isEmpty();
        List<String> codes = codes(json);
        if (valid) {
            assertThat(BEYOND_SCHEMA).as(json).containsAll(codes);
        } else {
            assertThat(codes)
                    .as(json)
                    .anyMatch(code -> !BEYOND_SCHEMA.contains(code)
                            || code.equals("UNKNOWN_LEVEL")
                            || code.equals("DANGLING_REFERENCE"));
        }
        return valid;
    }

    private static List<String> codes(String json) {
        return OkrJson.problems(json).stream().map(DocumentProblem::code).toList();
    }

    /** Replaces, removes or adds one value somewhere. */
    static void damage(JsonNode document, Random random) {
        List<JsonNode> holders = new ArrayList<>();
        collect(document, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.isEmpty() || random.nextInt(10) == 0 ? "x" : names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, SchemaValues.any(random));
            }
        } else if (holder instanceof ArrayNode array) {
            int at = random.nextInt(array.size() + 1);
            if (at < array.size() && random.nextBoolean()) {
                array.set(at, SchemaValues.any(random));
            } else {
                array.insert(at, SchemaValues.any(random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer()) {
            holders.add(node);
            node.values().forEach(each -> collect(each, holders));
        }
    }
}
