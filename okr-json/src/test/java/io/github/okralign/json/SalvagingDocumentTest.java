package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.DocumentOmission;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Salvaged.Remedy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a document that is broken, and what is said of it. */
class SalvagingDocumentTest {

    /** Some of whatever a tracker holds after some years. */
    private static final String BROKEN = """
            {
              "format": "okr-align/1",
              "cycles": [{"id": "2026", "start": "2026-01-01", "end": "2025-12-31"}],
              "objectives": [
                {"id": "grow", "title": "Grow", "state": "Done", "owner": "ann", "cycle": "2026",
                  "alignments": [{"to": "gone"}, {"to": "sell", "date": "2026-02-01"}, {"to": "cut", "weight": "high"}],
                  "keyResults": [
                    {"id": "grow.arr", "title": "ARR",
                      "measure": {"type": "CHANGE", "baseline": "zero", "target": 10},
                      "checkIns": [{"date": "2026-02-30", "value": 1}, {"date": "2026-03-01", "note": "well"}]}]},
                {"id": "sell", "title": "Sell", "alignments": [{"to": "grow", "date": "2026-01-31"}]},
                {"id": "cut", "manual": 30},
                {"id": "sell", "title": "Sell again"}]
            }
            """;

    @TempDir
    private Path folder;

    private static List<String> omissions(String json) {
        return OkrJson.read(json, ReadOptions.salvaging()).omissions().stream()
                .map(omission ->
                        omission + " (line " + omission.problem().line().orElse(-1) + ")")
                .toList();
    }

    @Test
    void whatIsWrongIsLeftOutAndSaid() {
        assertThat(omissions(BROKEN))
                .containsExactly(
                        "/objectives/0/state: UNKNOWN_NAME: state (\"Done\") must be one of DRAFT, ACTIVE, CLOSED, POSTPONED,"
                                + " CANCELLED; left out (line 5)",
                        "/objectives/0/alignments/2/weight: WRONG_TYPE: weight is the string \"high\"; it must be a number;"
                                + " set to 1 (line 6)",
                        "/objectives/0/keyResults/0/measure/baseline: WRONG_TYPE: baseline is the string \"zero\"; it must be"
                                + " a number; /objectives/0/keyResults/0/measure: left out (line 9)",
                        "/objectives/0/keyResults/0/checkIns/0/date: BAD_DATE: date (\"2026-02-30\") must be a calendar date"
                                + " such as 2026-05-15; /objectives/0/keyResults/0/checkIns/0: left out (line 10)",
                        "/cycles/0/end: END_BEFORE_START: end (2025-12-31) of cycle \"2026\" must not be before its start"
                                + " (2026-01-01); /cycles/0: left out (line 3)",
                        "/objectives/0/owner: DANGLING_REFERENCE: \"ann\" is not the id of a person of this set; it must be"
                                + " one; left out (line 5)",
                        "/objectives/2: MISSING_PROPERTY: objective \"cut\" has no title; it needs one; /objectives/2/title:"
                                + " titled by its id (line 12)",
                        "/objectives/2/manual: OUT_OF_RANGE: manual progress of objective \"cut\" (30.0) must be within"
                                + " [-1, 2]; 30 looks like a percentage; write 0.3; left out (line 12)",
                        "/objectives/3/id: DUPLICATE_ID: id \"sell\" of a goal is already used by objectives[1]; it must be"
                                + " unique; /objectives/3: left out (line 13)",
                        "/objectives/0/alignments/0/to: DANGLING_REFERENCE: \"gone\" is not the id of a goal of this set; it"
                                + " must be one; /objectives/0/alignments/0: left out (line 6)",
                        "/objectives/0/cycle: DANGLING_REFERENCE: \"2026\" is not the id of a cycle of this set; it must be"
                                + " one; left out (line 5)",
                        "/objectives/0/alignments/1: LOOP: contributions form a loop: \"grow\" → \"sell\" → \"grow\"; of its"
                                + " links \"grow\" → \"sell\" came last, by its date and then its place; left out (line 6)");
    }

    @Test
    void whatIsLeftIsAValidDocument() {
        OkrSet okrs = OkrJson.read(BROKEN, ReadOptions.salvaging()).okrSet();
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
        assertThat(okrs.goals()).extracting(Goal::id).containsExactly("grow", "grow.arr", "sell", "cut");
        assertThat(okrs.keyResult("grow.arr").checkIns()).hasSize(1);
    }

    @Test
    void aTextThatIsBrokenOffIsReadUpToThere() {
        String json =
                "{\"format\": \"okr-align/1\", \"objectives\": [{\"id\": \"o\", \"title\": \"O\"}, {\"id\": \"p\", \"tit";
        SalvagedDocument salvaged = OkrJson.read(json, ReadOptions.salvaging());
        assertThat(salvaged.okrSet().goals()).extracting(Goal::title).containsExactly("O", "p");
        assertThat(salvaged.omissions())
                .extracting(DocumentOmission::remedy)
                .containsExactly(Remedy.CUT_OFF, Remedy.TITLED_BY_ID);
    }

    @Test
    void anythingAtAllIsRead() {
        for (String json : List.of("", "[]", "null", "7", "{", "{}", "{\"format\": \"other/2\"}", "<html>")) {
            SalvagedDocument salvaged = OkrJson.read(json, ReadOptions.salvaging());
            assertThat(salvaged.okrSet()).as(json).isEqualTo(OkrSet.builder().build());
            assertThat(salvaged.omissions()).as(json).isNotEmpty();
        }
    }

    /** Places are those of the text as it was given, whatever was left out before them. */
    @Test
    void theSecondOfTwoPropertiesIsLeftOut() {
        String json =
                "{\"format\": \"okr-align/1\", \"objectives\": [3, {\"id\": \"o\", \"title\": \"O\", \"title\": \"P\", \"titel\": 1}]}";
        assertThat(omissions(json))
                .containsExactly(
                        "/objectives/0: WRONG_TYPE: objectives[0] is the number 3; it must be an object; left out (line 1)",
                        "/objectives/1/title: DUPLICATE_KEY: property \"title\" is a duplicate; each property must appear once;"
                                + " left out (line 1)",
                        "/objectives/1/titel: UNKNOWN_PROPERTY: an objective has no property \"titel\"; did you mean \"title\"?; left out"
                                + " (line 1)");
    }

    @Test
    void whatExceedsTheLimitsIsRefused() {
        ReadOptions small = ReadOptions.builder()
                .limits(ReadLimits.builder().maxObjectives(2).build())
                .build();
        assertThatThrownBy(() -> OkrJson.read(BROKEN, ReadOptions.salvaging().with(small)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("maxObjectives (2)");
    }

    /** However few problems are to be listed of a document that is refused. */
    @Test
    void allThatIsLeftOutIsListed() {
        ReadOptions few = ReadOptions.builder()
                .limits(ReadLimits.builder().maxProblems(1).build())
                .build();
        assertThat(OkrJson.read(BROKEN, ReadOptions.salvaging().with(few)))
                .isEqualTo(OkrJson.read(BROKEN, ReadOptions.salvaging()));
    }

    @Test
    void everySourceGivesTheSame() throws IOException {
        SalvagedDocument salvaged = OkrJson.read(BROKEN, ReadOptions.salvaging());
        byte[] bytes = BROKEN.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("broken.json"), bytes);
        assertThat(OkrJson.read(file, ReadOptions.salvaging())).isEqualTo(salvaged);
        assertThat(OkrJson.read(bytes, ReadOptions.salvaging())).isEqualTo(salvaged);
        assertThat(OkrJson.read(new ByteArrayInputStream(bytes), ReadOptions.salvaging()))
                .isEqualTo(salvaged);
        assertThat(OkrJson.read(new StringReader(BROKEN), ReadOptions.salvaging()))
                .isEqualTo(salvaged);
        assertThat(OkrYaml.read(file, ReadOptions.salvaging())).isEqualTo(salvaged);
        assertThat(OkrYaml.read(BROKEN, ReadOptions.salvaging())).isEqualTo(salvaged);
        assertThat(OkrYaml.read(new ByteArrayInputStream(bytes), ReadOptions.salvaging()))
                .isEqualTo(salvaged);
    }

    /** Proposals that each lead to the one before; 71 also lead nowhere, 15 also back. */
    @Test
    void aTrackerWithManyFaultsIsSalvagedAndReportedOn() {
        StringBuilder json = new StringBuilder("{\"format\": \"okr-align/1\", \"objectives\": [");
        for (int i = 0; i < 650; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"P" + i + "\", \"title\": \"Proposal\", \"alignments\": [");
            json.append(i == 0 ? "{\"to\": \"P600\", \"type\": \"SUPPORTS\"}" : "{\"to\": \"P" + (i - 1) + "\"}");
            json.append(i < 71 ? ", {\"to\": \"withdrawn\"}" : "");
            json.append(i >= 600 && i < 615 ? ", {\"to\": \"P" + (i + 1) + "\"}" : "")
                    .append("]}");
        }
        SalvagedDocument salvaged = OkrJson.read(json + "]}", ReadOptions.salvaging());
        assertThat(salvaged.okrSet().objectives()).hasSize(650);
        assertThat(salvaged.omissions()).hasSize(71 + 15);
        String report = OkrJson.writeReport(Analysis.of(salvaged.okrSet(), LocalDate.of(2026, 5, 15)));
        assertThat(Schemas.errors(Schemas.REPORT, report)).isEmpty();
    }
}
