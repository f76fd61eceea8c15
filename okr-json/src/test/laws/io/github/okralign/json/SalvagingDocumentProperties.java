package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.document.DocumentOmission;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.model.OkrSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a document, what is salvaged of it is a valid one, and the list tells all that it lacks. */
class SalvagingDocumentProperties {

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

    private static SalvagedDocument salvaged(String json) {
        SalvagedDocument salvaged = OkrJson.read(json, ReadOptions.salvaging());
        assertThat(OkrJson.read(OkrJson.write(salvaged.okrSet()))).isEqualTo(salvaged.okrSet());
        assertThat(OkrJson.read(json, ReadOptions.salvaging())).isEqualTo(salvaged);
        assertThat(salvaged.omissions().isEmpty())
                .isEqualTo(OkrJson.problems(json).isEmpty());
        return salvaged;
    }

    @Property(tries = 100)
    void aValidDocumentIsReadAsEver(@ForAll("sets") OkrSet okrs) {
        assertThat(salvaged(OkrJson.write(okrs))).isEqualTo(new SalvagedDocument(okrs, List.of()));
    }

    /** Do by hand what the list says, and the document reads strictly as what was salvaged. */
    @Property(tries = 150)
    void theListIsAllThatHasToBeDone(
            @ForAll("sets") OkrSet okrs, @ForAll @IntRange(min = 1, max = 8) int faults, @ForAll Random random) {
        JsonNode document = MAPPER.readTree(OkrJson.write(okrs));
        for (int i = 0; i < faults; i++) {
            SchemaProperties.damage(document, random);
        }
        assertListIsAllThatHasToBeDone(document);
    }

    /** Where hardly a reference leads anywhere. */
    @Property(tries = 150)
    void theListIsAllThatHasToBeDoneForWildDocuments(@ForAll("documents") JsonNode document, @ForAll Random random) {
        SchemaProperties.damage(document, random);
        assertListIsAllThatHasToBeDone(document);
    }

    private static void assertListIsAllThatHasToBeDone(JsonNode document) {
        String json = MAPPER.writeValueAsString(document);
        SalvagedDocument salvaged = salvaged(json);
        String mended = MAPPER.writeValueAsString(mended(document, salvaged.omissions()));
        assertThat(OkrJson.problems(mended)).as(json).isEmpty();
        assertThat(OkrJson.read(mended)).as(json).isEqualTo(salvaged.okrSet());
    }

    @Property(tries = 300)
    void whateverHappensToTheTextSomethingIsSalvaged(@ForAll("mutations") byte[] bytes) {
        try {
            salvaged(new String(bytes, StandardCharsets.UTF_8));
        } catch (InvalidDocumentException e) {
            assertThat(e.problems()).allSatisfy(each -> assertThat(each.code()).isEqualTo("LIMIT_EXCEEDED"));
        }
    }

    private static JsonNode mended(JsonNode document, List<DocumentOmission> omissions) {
        JsonNode mended = document.isObject() ? document.deepCopy() : MAPPER.createObjectNode();
        Set<String> gone = new HashSet<>();
        List<Runnable> changes = new ArrayList<>();
        for (DocumentOmission omission : omissions) {
            String pointer = omission.pointer();
            JsonNode around = mended.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            switch (omission.remedy()) {
                case LEFT_OUT -> gone.add(pointer);
                case SET_TO_ONE -> changes.add(() -> ((ObjectNode) around).put(name, 1));
                case TITLED_BY_ID -> changes.add(() -> ((ObjectNode) around).set("title", around.get("id")));
                case PUT_IN_ORDER -> changes.add(() -> sort((ArrayNode) around.get(name)));
                default -> assertThat(pointer).isIn("", "/format", "/objectives");
            }
        }
        remove(mended, "", gone);
        changes.forEach(Runnable::run);
        if (!mended.hasNonNull("format")
                || omissions.stream().anyMatch(each -> each.pointer().equals("/format"))) {
            ((ObjectNode) mended).put("format", OkrJson.FORMAT);
        }
        if (!mended.hasNonNull("objectives")) {
            ((ObjectNode) mended).putArray("objectives");
        }
        return mended;
    }

    /** Sorts states by their days; of two of one day the first stays. */
    private static void sort(ArrayNode states) {
        Set<JsonNode> days = new HashSet<>();
        List<JsonNode> sorted = states.valueStream()
                .filter(state -> days.add(state.get("since")))
                .sorted(Comparator.comparing(
                        state -> LocalDate.parse(state.get("since").asString())))
                .toList();
        states.removeAll();
        states.addAll(sorted);
    }

    private static void remove(JsonNode node, String pointer, Set<String> gone) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (gone.contains(place)) {
                    object.remove(name);
                } else {
                    remove(object.get(name), place, gone);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (gone.contains(pointer + "/" + i)) {
                    array.remove(i);
                } else {
                    remove(array.get(i), pointer + "/" + i, gone);
                }
            }
        }
    }
}
