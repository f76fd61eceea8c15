package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.OkrSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OkrJacksonModuleTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new OkrJacksonModule()).build();
    private final OkrSet okrs = OkrJson.read(Documents.resource("everything.okr.json"));

    /** Something of a caller's that holds sets. */
    record Archive(String name, List<OkrSet> quarters) {}

    @Test
    void writesWhatTheFacadeReads() {
        assertThat(OkrJson.read(mapper.writeValueAsString(okrs))).isEqualTo(okrs);
    }

    @Test
    void readsWhatTheFacadeWrites() {
        assertThat(mapper.readValue(OkrJson.write(okrs), OkrSet.class)).isEqualTo(okrs);
    }

    @Test
    void setsMayStandAnywhereInAValue() {
        Archive archive = new Archive("2026", List.of(okrs, OkrSet.builder().build()));
        assertThat(mapper.readValue(mapper.writeValueAsString(archive), Archive.class))
                .isEqualTo(archive);
    }

    @Test
    void treesWorkToo() {
        JsonNode tree = mapper.valueToTree(okrs);
        assertThat(tree.at("/objectives/0/keyResults/0/measure/target").asDouble())
                .isEqualTo(2000000.5);
        assertThat(mapper.treeToValue(tree, OkrSet.class)).isEqualTo(okrs);
    }

    @Test
    void problemsAreTheCauseOfAJacksonException() {
        assertThatThrownBy(() -> mapper.readValue(
                        "[{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"o\",\"effort\":\"2\"}]}]",
                        new TypeReference<List<OkrSet>>() {}))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("2 problems:")
                .hasMessageContaining("/objectives/0: MISSING_PROPERTY: objective \"o\" has no title; it needs one")
                .cause()
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems())
                                .extracting(Documents::withPosition)
                                .containsExactly(
                                        "1:59 /objectives/0/effort: WRONG_TYPE: effort is the string \"2\"; it must be a number",
                                        "0:0 /objectives/0: MISSING_PROPERTY: objective \"o\" has no title; it needs one"));
    }

    @Test
    void malformedTextIsAProblemToo() {
        assertThatThrownBy(() -> mapper.readValue("{\"format\":", OkrSet.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("MALFORMED_JSON")
                .hasCauseInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void unknownPropertiesAreAsTheOptionsSay() {
        String json = "{\"format\":\"okr-align/1\",\"objectives\":[],\"x\":1}";
        JsonMapper lenient = JsonMapper.builder()
                .addModule(new OkrJacksonModule(
                        ReadOptions.builder().ignoreUnknownProperties(true).build()))
                .build();
        assertThatThrownBy(() -> mapper.readValue(json, OkrSet.class)).hasMessageContaining("UNKNOWN_PROPERTY");
        assertThat(lenient.readValue(json, OkrSet.class).objectives()).isEmpty();
        assertThat(mapper.readValue("null", OkrSet.class)).isNull();
    }
}
