package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.Level;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.RollupPolicy;
import org.junit.jupiter.api.Test;

/** Policies and rules: their defaults, their names and what they refuse. */
class PolicyTest {

    @Test
    void theDefaultsAreThoseOfTheSemantics() {
        assertThat(RollupPolicy.DEFAULT.uncapped()).isFalse();
        assertThat(RollupPolicy.DEFAULT.negative()).isFalse();
        assertThat(RollupPolicy.DEFAULT.unknownAsZero()).isFalse();
        assertThat(RollupPolicy.DEFAULT.reading()).isEqualTo(HitReading.HIT_RATE);
        assertThat(RollupPolicy.DEFAULT.rule()).isEqualTo(RollupRule.DEFAULT);
        assertThat(RollupRule.DEFAULT.contributors()).isEqualTo(Contributors.ALL);
        assertThat(RollupRule.DEFAULT.aggregation()).isEqualTo(Aggregation.MEAN);
        assertThat(RollupRule.DEFAULT.keyResultShare()).isEmpty();
        assertThat(RollupRule.DEFAULT.beta()).isEmpty();
    }

    @Test
    void presetsForSizesComputeAlike() {
        for (AnalysisPolicy preset :
                new AnalysisPolicy[] {AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE}) {
            assertThat(preset.rollup()).isEqualTo(RollupPolicy.DEFAULT);
            assertThat(preset.strategicLevel()).isEqualTo(Level.COMPANY);
        }
        assertThat(AnalysisPolicy.MEDIUM.name()).isEqualTo("MEDIUM");
    }

    @Test
    void vivaGoalsHasAFloorButNoCapJudgesByTheLatestValueAndCountsSilenceAsZero() {
        assertThat(AnalysisPolicy.VIVA_GOALS.rollup())
                .isEqualTo(RollupPolicy.DEFAULT
                        .withUncapped(true)
                        .withReading(HitReading.LATEST)
                        .withUnknownAsZero(true));
    }

    @Test
    void aChangedPolicyIsCustomUntilItGetsAName() {
        AnalysisPolicy changed = AnalysisPolicy.MEDIUM.withStrategicLevel(Level.DIVISION);
        assertThat(changed.name()).isEqualTo("CUSTOM");
        assertThat(changed.named("HOUSE").name()).isEqualTo("HOUSE");
        assertThat(changed.named("HOUSE").strategicLevel()).isEqualTo(Level.DIVISION);
        assertThat(changed).hasToString("AnalysisPolicy(CUSTOM)");
        assertThat(AnalysisPolicy.MEDIUM.withRollup(RollupPolicy.DEFAULT).name())
                .isEqualTo("CUSTOM");
    }

    @Test
    void aPolicyTakesNoRuleThatContradictsItself() {
        RollupRule rule = RollupRule.DEFAULT;
        assertRefused(
                rule.counting(Contributors.CHILDREN_ONLY).withKeyResultShare(.5),
                "a key-result share goes with contributors ALL, not CHILDREN_ONLY");
        assertRefused(rule.by(Aggregation.BLEND), "aggregation BLEND needs a beta within [0, 1]");
        assertRefused(rule.by(Aggregation.MIN).withBeta(.5), "beta goes with aggregation BLEND, not MIN");
        assertRefused(rule.blending(1.1), "beta (1.1) must be within [0, 1]");
        assertRefused(rule.withKeyResultShare(-.1), "key-result share (-0.1) must be within [0, 1]");
        assertRefused(rule.withKeyResultShare(Double.NaN), "key-result share (NaN) must be within [0, 1]");
    }

    private static void assertRefused(RollupRule rule, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollupPolicy.DEFAULT.withRule(rule))
                .withMessage(message);
    }

    @Test
    void theRuleForKeyResultsPoolsAll() {
        assertThat(RollupRule.DEFAULT.blending(.3).withKeyResultShare(.5).forKeyResults())
                .isEqualTo(RollupRule.DEFAULT.blending(.3));
        assertThat(RollupRule.DEFAULT.counting(Contributors.KEY_RESULTS_ONLY).forKeyResults())
                .isEqualTo(RollupRule.DEFAULT);
    }

    @Test
    void onlyTheDefaultRuleIsPlain() {
        assertThat(RollupRule.DEFAULT.isPlain()).isTrue();
        assertThat(RollupRule.DEFAULT.by(Aggregation.MIN).isPlain()).isFalse();
        assertThat(RollupRule.DEFAULT.withKeyResultShare(.5).isPlain()).isFalse();
    }

    @Test
    void policiesAndRulesSayWhatTheyDo() {
        assertThat(RollupPolicy.DEFAULT).hasToString("RollupPolicy(HIT_RATE, RollupRule(ALL, MEAN))");
        assertThat(RollupRule.DEFAULT.blending(.3).withKeyResultShare(.5))
                .hasToString("RollupRule(ALL, key results 0.5, BLEND 0.3)");
    }
}
