package io.github.okralign.json.imports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OkrTextImportTest {

    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT.withAsOf(LocalDate.parse("2026-05-15"));

    @Test
    void headingsAreObjectivesAndBulletsKeyResults() {
        ImportResult result = OkrTextImport.read("OKRS.md", """
                # OKRs Q2 2026

                Some words on why.

                ## O1: Become the payroll that small firms recommend @mia #growth (0.6)
                - KR1: Annual recurring revenue: 70%
                - [x] Launch the referral page
                * **KR3:** Signed partners — 7/10
                - Net promoter score of 40 (0.0)
                    - talk to ten customers

                ### Keep it simple
                1. Fewer than 5 steps: 1:2 ratio kept - 0.5
                2. No score here
                """, OPTIONS);
        Objective first = result.set().objectives().get(0);
        assertThat(first.title()).isEqualTo("Become the payroll that small firms recommend");
        assertThat(first.owner()).contains("mia");
        assertThat(first.tags()).containsExactly("growth");
        assertThat(first.cycle()).contains("2026-Q2");
        assertThat(first.keyResults())
                .extracting(KeyResult::title)
                .containsExactly(
                        "Annual recurring revenue",
                        "Launch the referral page",
                        "Signed partners",
                        "Net promoter score of 40");
        Analysis analysis = Analysis.of(result.set());
        assertThat(analysis.goal(first.id()).progress().percent()).isCloseTo(60, within(1e-9));
        assertThat(result.reconciliation().summary()).isEqualTo("1 of 1 roll-ups agree; 1 cannot be compared");
        assertThat(result.set().objectives().get(1).keyResults())
                .extracting(KeyResult::title)
                .containsExactly("Fewer than 5 steps: 1:2 ratio kept", "No score here");
        assertThat(result.notes())
                .extracting(ImportNote::toString)
                .containsExactly(
                        "OKRS.md:3: OMITTED UNKNOWN_LINE: the line is neither a heading nor a bullet",
                        "OKRS.md:10: OMITTED UNKNOWN_LINE: the bullet stands below a key result, or beside its objective");
    }

    @Test
    void objectivesMayBeBulletsToo() {
        ImportResult result = OkrTextImport.read("x.md", """
                - Objective: Grow
                  - Revenue 30%
                  - Users: 30%
                    - of them in Spain
                - O2: Keep
                  - Churn [done]
                """, OPTIONS);
        assertThat(result.set().objectives()).extracting(Objective::title).containsExactly("Grow", "Keep");
        assertThat(result.set().objectives().get(0).keyResults())
                .extracting(KeyResult::title)
                .containsExactly("Revenue 30%", "Users");
        assertThat(Analysis.of(result.set()).goal("o2").progress().percent()).isEqualTo(100);
        assertThat(result.notes()).hasSize(1);
    }

    @Test
    void aTextWithoutObjectivesIsRefused() {
        assertThatThrownBy(() -> OkrTextImport.read("x.md", "hello\n", OPTIONS))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("there is no objective in it; it must have a heading with bullets below it");
    }
}
