package io.github.okralign.json.imports.viva;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.RollUpCheck;
import io.github.okralign.model.Comment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticExportTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anOrganisationOf132OkrsReconcilesCompletely(long seed) {
        SyntheticExport synthetic = new SyntheticExport(seed);
        ImportResult result = VivaGoalsImport.read("export.zip", synthetic.export.zip(), ImportOptions.DEFAULT);
        assertThat(result.reconciliation().checks())
                .filteredOn(check -> !check.agrees())
                .isEmpty();
        assertThat(result.reconciliation().checks()).hasSize(synthetic.rollUps);
        assertThat(result.reconciliation().summary())
                .isEqualTo(synthetic.rollUps + " of " + synthetic.rollUps + " roll-ups agree");
        assertThat(result.reconciliation().checks())
                .extracting(RollUpCheck::verdict)
                .contains(RollUpCheck.Verdict.AGREES);
        // Every OKR is there, as an objective or a key result of its own id.
        for (int id = 1000; id < 1000 + SyntheticExport.GOALS; id++) {
            assertThat(result.set().find(String.valueOf(id))).isPresent();
        }
        // Every check-in is there, with its status.
        assertThat(result.set().objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .flatMap(keyResult -> keyResult.checkIns().stream())
                        .filter(checkIn ->
                                "On Track".equals(checkIn.extensions().asMap().get("x-status"))))
                .hasSize(synthetic.export.files.get("checkins_1.json").size());
        assertThat(result.set().goal("1000").comments())
                .extracting(Comment::text)
                .containsExactly("well");
    }
}
