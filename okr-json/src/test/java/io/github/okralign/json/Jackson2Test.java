package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whoever uses Jackson 2 has both generations on one class path and hands documents over as text. */
class Jackson2Test {

    private final ObjectMapper jackson2 = new ObjectMapper();
    private final OkrSet okrs = OkrJson.read(Documents.resource("everything.okr.json"));

    @Test
    void theTwoGenerationsAreDifferentClasses() {
        assertThat(jackson2.version().getMajorVersion()).isEqualTo(2);
        assertThat(new tools.jackson.databind.json.JsonMapper().version().getMajorVersion())
                .isEqualTo(3);
    }

    @Test
    void readsWhatTheFacadeWrites() throws IOException {
        JsonNode tree = jackson2.readTree(OkrJson.write(okrs));
        assertThat(tree.at("/objectives/0/keyResults/0/measure/target").doubleValue())
                .isEqualTo(2000000.5);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.write(okrs, stream);
        assertThat(jackson2.readTree(stream.toByteArray())).isEqualTo(tree);
    }

    @Test
    void writesWhatTheFacadeReads() throws IOException {
        JsonNode tree = jackson2.readTree(OkrJson.write(okrs));
        assertThat(OkrJson.read(jackson2.writeValueAsString(tree))).isEqualTo(okrs);
        assertThat(OkrJson.read(new ByteArrayInputStream(jackson2.writeValueAsBytes(tree))))
                .isEqualTo(okrs);
    }

    @Test
    void aTreeIsChangedOnTheWay() throws IOException {
        ObjectNode tree = (ObjectNode) jackson2.readTree(OkrJson.write(okrs));
        tree.put("asOf", "2026-06-01");
        assertThat(OkrJson.read(tree.toString()))
                .isEqualTo(okrs.toBuilder().asOf(LocalDate.of(2026, 6, 1)).build());
    }
}
