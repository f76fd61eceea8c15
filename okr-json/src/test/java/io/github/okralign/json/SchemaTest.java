package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.Source;
import io.github.okralign.pace.ForecastEvidence;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.review.GoalChange;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.structure.AlignmentClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path EXAMPLES = Path.of("..", "okr-examples");

    /** Where it stands in the schema, and what stands there. */
    private record Part(String pointer, JsonNode schema) {
        Stream<Part> below(String keyword) {
            JsonNode parts = schema.path(keyword);
            return parts.propertyStream()
                    .map(part -> new Part(pointer + "/" + keyword + "/" + part.getKey(), part.getValue()));
        }

        /** The part and everything that it defines by name. */
        Stream<Part> all() {
            return Stream.concat(
                    Stream.of(this),
                    Stream.of("properties", "$defs").flatMap(this::below).flatMap(Part::all));
        }
    }

    private static Part whole(OkrSchema schema) {
        return new Part("", MAPPER.readTree(schema.text()));
    }

    @ParameterizedTest
    @EnumSource
    void isASchemaOfItsDraftByTheNameThatItHas(OkrSchema schema) {
        Schema draft = Schemas.of("https://json-schema.org/draft/2020-12/schema");
        assertThat(Schemas.errors(draft, schema.text())).isEmpty();
        assertThat(whole(schema).schema.get("$id").asString()).isEqualTo(schema.id());
        assertThat(whole(schema).schema.get("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void namesAreStable() {
        assertThat(Arrays.stream(OkrSchema.values()).map(OkrSchema::id))
                .containsExactly(
                        "https://okralign.github.io/schema/okr-align-1.json",
                        "https://okralign.github.io/schema/okr-checkins-1.json",
                        "https://okralign.github.io/schema/okr-report-1.json",
                        "https://okralign.github.io/schema/okr-explanation-1.json");
        assertThat(whole(OkrSchema.DOCUMENT)
                        .schema
                        .at("/properties/format/const")
                        .asString())
                .isEqualTo(OkrJson.FORMAT);
        assertThat(whole(OkrSchema.REPORT).schema.at("/properties/format/const").asString())
                .isEqualTo(OkrJson.REPORT_FORMAT);
        assertThat(whole(OkrSchema.CHECK_INS)
                        .schema
                        .at("/$defs/firstLine/properties/format/const")
                        .asString())
                .isEqualTo(CheckInLines.FORMAT);
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsDescribed(OkrSchema schema) {
        Part whole = whole(schema);
        List<Part> properties =
                whole.all().flatMap(part -> part.below("properties")).toList();
        assertThat(properties).hasSizeGreaterThan(7).allSatisfy(property -> {
            JsonNode itself = property.schema;
            JsonNode target = itself.has("$ref")
                    ? whole.schema.at(itself.get("$ref").asString().substring(1))
                    : itself;
            assertThat(target.path("title").asString("")).isNotBlank();
            assertThat(itself.path("description")
                            .asString(target.path("description").asString("")))
                    .matches("(?s)[A-Z].*[.]")
                    .hasSizeGreaterThan(3);
        });
    }

    /** As the reader refuses what it does not know; only counts and evidence are named freely. */
    @ParameterizedTest
    @EnumSource
    void objectsHaveTheirPropertiesAndNoOthers(OkrSchema schema) {
        assertThat(whole(schema)
                        .all()
                        .filter(part -> part.schema.path("type").asString("").equals("object")))
                .allSatisfy(part -> assertThat(
                                part.schema.path("additionalProperties").isBoolean()
                                        || Set.of("health", "evidence").contains(name(part)))
                        .isTrue());
    }

    private static String name(Part part) {
        return part.pointer.substring(part.pointer.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @EnumSource
    void examplesAndDefaultsAreValid(OkrSchema schema) {
        assertThat(whole(schema).all()).allSatisfy(part -> {
            Stream<JsonNode> values = Stream.concat(
                    part.schema.path("examples").valueStream(),
                    part.schema.has("default") ? Stream.of(part.schema.get("default")) : Stream.empty());
            Schema judge = Schemas.of(schema, part.pointer);
            assertThat(values)
                    .allSatisfy(value -> assertThat(Schemas.errors(judge, MAPPER.writeValueAsString(value)))
                            .isEmpty());
        });
    }

    @Test
    void defaultsAreThoseOfTheReader() {
        String defaults = """
                {"format": "okr-align/1",
                 "organization": {"values": [{"id": "v"%s}], "people": [{"id": "p"%s}]},
                 "objectives": [{"id": "o", "title": "O"%s, "rollup": {%s},
                   "keyResults": [{"id": "k", "title": "K"%s, "measure": {"type": "AT_MOST", "threshold": 1%s}},
                     {"id": "m", "title": "M", "measure": {"type": "MILESTONES", "milestones": [{%s}]}}],
                   "alignments": [{"to": "x"%s}]},
                  {"id": "x", "title": "X"}]}
                """;
        JsonNode definitions = whole(OkrSchema.DOCUMENT).schema.get("$defs");
        List<String> given = Stream.of(
                        "value", "person", "objective", "rollup", "keyResult", "atMost", "milestone", "alignment")
                .map(name -> definitions
                        .get(name)
                        .get("properties")
                        .propertyStream()
                        .filter(property -> defaultOf(property.getValue(), definitions) != null)
                        .map(property ->
                                ", \"" + property.getKey() + "\": " + defaultOf(property.getValue(), definitions))
                        .reduce("", String::concat))
                .toList();
        assertThat(given).allSatisfy(each -> assertThat(each).isNotEmpty());
        Object[] values = given.stream().map(each -> (Object) each).toArray();
        values[3] = given.get(3).substring(2);
        values[6] = given.get(6).substring(2);
        Object[] none = Stream.generate(() -> "").limit(values.length).toArray();
        assertThat(OkrJson.read(defaults.formatted(values))).isEqualTo(OkrJson.read(defaults.formatted(none)));
    }

    private static JsonNode defaultOf(JsonNode property, JsonNode definitions) {
        return property.path("$ref").asString("").equals("#/$defs/weight")
                ? definitions.get("weight").get("default")
                : property.get("default");
    }

    @Test
    void namesThatMayStandThereAreThoseOfTheModel() {
        assertNames(OkrSchema.DOCUMENT, "/$defs/unit/properties/level", Level.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/objective/properties/state", ObjectiveState.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/objective/properties/commitment", Commitment.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/rollup/properties/contributors", Contributors.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/rollup/properties/aggregation", Aggregation.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/keyResult/properties/source", Source.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/alignment/properties/type", AlignmentType.values());
        assertNames(OkrSchema.DOCUMENT, "/$defs/alignment/properties/state", AlignmentState.values());
        assertNames(OkrSchema.REPORT, "/$defs/goal/properties/evidence", Evidence.values());
        assertNames(OkrSchema.REPORT, "/$defs/goal/properties/health", Health.values());
        assertNames(OkrSchema.REPORT, "/$defs/goal/properties/alignment", AlignmentClass.values());
        assertNames(OkrSchema.REPORT, "/$defs/goal/properties/reasons/items", HealthReason.values());
        assertNames(OkrSchema.REPORT, "/$defs/summary/properties/health/propertyNames", Health.values());
        assertNames(OkrSchema.REPORT, "/$defs/forecast/properties/evidence", ForecastEvidence.values());
        assertNames(OkrSchema.REPORT, "/$defs/finding/properties/severity", Severity.values());
        assertNames(OkrSchema.REPORT, "/$defs/change/properties/what", GoalChange.Kind.values());
        assertNames(OkrSchema.REPORT, "/$defs/standing/properties/health", Health.values());
        assertNames(OkrSchema.REPORT, "/$defs/standing/properties/alignment", AlignmentClass.values());
        assertNames(OkrSchema.EXPLANATION, "/$defs/contribution/properties/reason", ExclusionReason.values());
        JsonNode kinds = whole(OkrSchema.DOCUMENT).schema.at("/$defs/measure/oneOf");
        assertThat(kinds).hasSize(MeasureKind.values().length);
    }

    /** A check-in says the same by itself as in a document, and of which key result it speaks. */
    @Test
    void checkInsAreThoseOfTheDocument() {
        ObjectNode line = (ObjectNode) whole(OkrSchema.CHECK_INS).schema.at("/$defs/checkIn/properties");
        line.remove("keyResult");
        assertThat(line).isEqualTo(whole(OkrSchema.DOCUMENT).schema.at("/$defs/checkIn/properties"));
        for (String shared : List.of("id", "date")) {
            assertThat(whole(OkrSchema.CHECK_INS).schema.at("/$defs/" + shared))
                    .isEqualTo(whole(OkrSchema.DOCUMENT).schema.at("/$defs/" + shared));
        }
    }

    /** By its pattern alone, as few validators look at formats unless they are told to. */
    @Test
    void datesAreThoseOfTheCalendar() {
        Pattern pattern = Pattern.compile(whole(OkrSchema.DOCUMENT)
                .schema
                .at("/$defs/date/pattern")
                .asString()
                .replace("$", "\\z"));
        List<String> years = List.of(
                "2026",
                "2024",
                "2000",
                "1900",
                "0000",
                "9999",
                "-0004",
                "-0001",
                "-0000",
                "+2026",
                "+12024",
                "+12100",
                "+12000",
                "12026",
                "226",
                "+999999999",
                "-999999999",
                "+1000000000",
                "-00004",
                "+-1");
        for (String year : years) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String date = String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
                    assertThat(pattern.matcher(date).find()).as(date).isEqualTo(isDate(date));
                }
            }
        }
        for (String other :
                List.of("", "2026-5-15", "2026-05-1", "20260515", "2026-05-15T00:00", " 2026-05-15", "٢٠٢٦-05-15")) {
            assertThat(pattern.matcher(other).find())
                    .as(other)
                    .isEqualTo(isDate(other))
                    .isFalse();
        }
    }

    private static boolean isDate(String text) {
        return OkrJson.problems("{\"format\":\"okr-align/1\",\"objectives\":[],\"asOf\":\"" + text + "\"}")
                .isEmpty();
    }

    private static void assertNames(OkrSchema schema, String pointer, Enum<?>[] constants) {
        assertThat(whole(schema).schema.at(pointer).get("enum").valueStream().filter(JsonNode::isString))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    static Stream<Path> documents() {
        return Stream.of(EXAMPLES.resolve("documents"), EXAMPLES.resolve("cli/src/test"), Path.of("src/test"))
                .flatMap(SchemaTest::files)
                .filter(file -> file.toString().endsWith(".okr.json"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whateverIsShippedIsValidIfItCanBeRead(Path file) throws IOException {
        String json = Files.readString(file).replaceFirst("^\uFEFF", "");
        assertThat(Schemas.errors(json).isEmpty())
                .isEqualTo(OkrJson.problems(file).isEmpty());
    }

    static Stream<Path> reports() {
        return files(EXAMPLES.resolve("cli/src/test"))
                .filter(file -> file.toString().matches(".*(report|whatif)\\.json"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theReportsOfTheCommandLineAreValid(Path file) throws IOException {
        assertThat(Schemas.errors(Schemas.REPORT, Files.readString(file))).isEmpty();
    }

    static Stream<Path> explanations() {
        return files(EXAMPLES.resolve("cli/src/test"))
                .filter(file -> file.toString().matches(".*explain.*\\.json"));
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void theExplanationsOfTheCommandLineAreValid(Path file) throws IOException {
        assertThat(Schemas.errors(Schemas.EXPLANATION, Files.readString(file))).isEmpty();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
