package io.github.okralign.json.imports.viva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.Compatibility;
import io.github.okralign.json.imports.ImportNote.Kind;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CSV of a view. */
class VivaViewTest {

    private static ImportResult read(String csv) {
        return VivaGoalsImport.read(
                "VivaGoals_acme_all_2025.csv", csv.getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT);
    }

    @Test
    void parentsAreReadFromTheRightAndOwnersByComma() {
        ImportResult result = read(VivaFixtures.VIEW);
        assertThat(result.reconciliation().summary()).isEqualTo("2 of 2 roll-ups agree");
        KeyResult revenue = (KeyResult) result.set().goal("13");
        assertThat(revenue.objective()).isEqualTo("11");
        assertThat(revenue.weight()).isEqualTo(40);
        assertThat(revenue.alignments())
                .singleElement()
                .satisfies(link -> assertThat(link.to()).isEqualTo("12"));
        assertThat(revenue.measure()).contains(new Measure.Change(100, 300, "EUR", List.of()));
        assertThat(revenue.checkIns())
                .singleElement()
                .satisfies(checkIn -> assertThat(checkIn.date()).isEqualTo(LocalDate.parse("2025-08-05")));
        assertThat(result.set().objectives().get(0).owner()).contains("Mia");
        assertThat(result.set().objectives().get(1).commitment()).isEqualTo(Commitment.ASPIRATIONAL);
        assertThat(result.counts(Kind.OMITTED)).containsEntry(Topic.CHECK_IN, 2).doesNotContainKey(Topic.PERSON);
        assertThat(result.set().objectives().get(0).coOwners()).containsExactly("Ann");
        assertThat(revenue.checkIns().get(0).note()).contains("fine");
    }

    @Test
    void withoutIdsParentsAreFoundByTheirTitle() {
        String csv = VivaFixtures.VIEW.replaceFirst("Id,", "").replaceAll("(?m)^\\d\\d,", "");
        ImportResult result = read(csv);
        assertThat(result.set().objectives()).hasSize(2);
        assertThat(result.set().objectiveOf("row-4").id()).isEqualTo("row-2");
    }

    @Test
    void whatContradictsItsPercentageIsMeasuredInPercent() {
        // The view does not tell thresholds: 12 of at most 15 would be 80 %.
        String csv = VivaFixtures.VIEW.replace(
                "Churn,%,5,Key Result,,10,07/01/2025,08/06/2025,40,8",
                "Churn,%,15,Key Result,,,07/01/2025,08/06/2025,100,12");
        ImportResult result = read(csv);
        assertThat(Analysis.of(result.set(), Compatibility.VIVA_GOALS.policy())
                        .goal("15")
                        .progress()
                        .percent())
                .isCloseTo(100, within(1e-9));
        assertThat(result.counts(Kind.AMBIGUOUS)).containsEntry(Topic.MEASURE, 1);
    }
}
