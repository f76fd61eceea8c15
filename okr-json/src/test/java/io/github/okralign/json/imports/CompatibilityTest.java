package io.github.okralign.json.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.OkrSet;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One family of goals, as each preset computes it. */
class CompatibilityTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(DAY)
            .objective(
                    "o",
                    o -> o.title("Objective")
                            .keyResult(
                                    "won",
                                    k -> k.title("Won").change(0, 100, "").checkIn(CheckIn.of(DAY, 130)))
                            .keyResult(
                                    "part",
                                    k -> k.title("Part").change(0, 100, "").checkIn(CheckIn.of(DAY, 40)))
                            .keyResult(
                                    "lost",
                                    k -> k.title("Lost").change(0, 100, "").checkIn(CheckIn.of(DAY, -30)))
                            .keyResult("silent", k -> k.title("Silent").atLeast(99, ""))
                            .keyResult(
                                    "uptime",
                                    k -> k.title("Uptime")
                                            .atLeast(99, "")
                                            .checkIn(CheckIn.of(DAY.minusDays(1), 98))
                                            .checkIn(CheckIn.of(DAY, 99))))
            .objective("below", o -> o.title("Below").manual(0.2).contributesTo("o"))
            .build();

    @ParameterizedTest
    @CsvSource({
        // (100 + 40 + 0 + 50 + 20) / 5, the silent one left out
        "NONE, 42",
        // (130 + 40 + 0 + 0 + 100 + 20) / 6
        "VIVA_GOALS, 48.333333333333336",
        // (130 + 40 + 0 + 0 + 50 + 20) / 6
        "ASANA, 40",
        // (100 + 40 + 0 + 0 + 50 + 20) / 6
        "FIFTEEN_FIVE, 35",
        // (130 + 40 + 0 + 0 + 50) / 5
        "PERDOO, 44",
        "QUANTIVE, 44"
    })
    void eachPresetComputesAsItsSystemDocuments(Compatibility preset, double percent) {
        assertThat(Analysis.of(OKRS, preset.policy()).goal("o").progress().percent())
                .isCloseTo(percent, within(1e-9));
    }

    @Test
    void thereIsOnePresetOfVivaGoals() {
        assertThat(Compatibility.VIVA_GOALS.policy()).isSameAs(AnalysisPolicy.VIVA_GOALS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachPresetNamesItselfItsSourcesAndItsLimits(Compatibility preset) {
        assertThat(preset.policy().name()).isEqualTo(preset.name());
        assertThat(preset.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(URI.create(source)).hasScheme("https"));
        assertThat(preset.limits())
                .isNotEmpty()
                .allSatisfy(limit -> assertThat(limit).endsWith("."));
    }
}
