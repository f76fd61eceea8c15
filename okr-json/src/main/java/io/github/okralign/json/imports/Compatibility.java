package io.github.okralign.json.imports;

import com.google.common.collect.ImmutableList;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.RollupPolicy;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Presets that compute progress as another system documents it. Each names its public sources and what it cannot express;
 * health, pace and the audit stay ours. Immutable and thread-safe.
 */
public enum Compatibility {
    /** Our own defaults, for what comes from no particular system. */
    NONE(policy -> policy, List.of(), List.of()),

    /**
     * Viva Goals: nothing below 0 %, no cap, thresholds judged by the latest value, a goal that nobody reported on counts
     * as 0 %.
     */
    VIVA_GOALS(
            policy -> policy.withUncapped(true).withLatestHit(true).withUnknownAsZero(true),
            List.of(
                    "https://learn.microsoft.com/en-us/viva/goals/okr-contributions",
                    "https://learn.microsoft.com/en-us/viva/goals/viva-goals-healthy-okr-program/kr-types",
                    "https://support.microsoft.com/en-gb/topic/phased-targets-8d0587f7-016c-4e00-9c5d-9fc411c219e2"),
            List.of(
                    "Percentages are not rounded at each level, so that a number can differ by a point or so.",
                    "Contributions that add up to less than 100 % need a key result that holds the rest; the import"
                            + " adds it where the claimed number shows that the rest counts as 0 %.")),

    /** Asana: the weighted mean of subgoals with automatic progress; a weight of 0 does not contribute. */
    ASANA(
            policy -> policy.withUncapped(true).withUnknownAsZero(true),
            List.of(
                    "https://github.com/Asana/openapi/blob/master/defs/asana_oas.yaml",
                    "https://developers.asana.com/reference/goals",
                    "https://developers.asana.com/reference/goal-relationships"),
            List.of(
                    "Progress from projects and tasks is taken over as the number that Asana last computed; it does not"
                            + " follow them any more.",
                    "Whether a subgoal above 100 % counts in full is not documented; it does here.")),

    /** 15Five: key results and aligned objectives are one pool of equals. */
    FIFTEEN_FIVE(
            policy -> policy.withUnknownAsZero(true).withRule(RollupRule.DEFAULT),
            List.of(
                    "https://success.15five.com/hc/en-us/articles/360002947331-Enable-Aligned-Objectives",
                    "https://success.15five.com/hc/en-us/articles/360002690152-Align-objectives-with-a-parent-objective"),
            List.of(
                    "Weights in the set still count; 15Five documents none.",
                    "Whether progress above 100 % counts in full is not documented; it does not here.")),

    /** Perdoo: the mean of the own key results, negative ones as 0 %. */
    PERDOO(
            policy -> policy.withUncapped(true)
                    .withUnknownAsZero(true)
                    .withRule(RollupRule.DEFAULT.counting(Contributors.KEY_RESULTS_ONLY)),
            List.of(
                    "https://support.perdoo.com/en/articles/4898961-progress-drivers-for-objectives",
                    "https://support.perdoo.com/en/articles/6084093-progress-drivers-for-objectives"),
            List.of(
                    "Objectives that are driven by their aligned objectives, or by both, need a roll-up rule of their"
                            + " own.",
                    "Initiatives with a weight are not contributors here.",
                    "Whether progress above 100 % counts in full is not documented; it does here.")),

    /** Quantive Results, formerly Gtmhub: the mean of the own key results. */
    QUANTIVE(
            policy -> policy.withUncapped(true)
                    .withUnknownAsZero(true)
                    .withRule(RollupRule.DEFAULT.counting(Contributors.KEY_RESULTS_ONLY)),
            List.of(
                    "https://help.quantive.com/en/articles/2904856-aggregated-progress-of-objectives",
                    "https://help.quantive.com/en/articles/4865857-objective-bidirectional-goal-setting-alignment-and-progress-calculations",
                    "https://help.quantive.com/en/articles/4867008-objective-progress-based-on-the-average-of-its-child-objectives"),
            List.of(
                    "Objectives that average their child objectives need a roll-up rule of their own.",
                    "A key result that sums cascaded key results needs the source SUM.",
                    "The aggregated progress over all levels below an objective is another number, which this preset"
                            + " does not give.",
                    "Whether progress above 100 % counts in full is not documented; it does here."));

    @SuppressWarnings("ImmutableEnumChecker") // It is immutable, without saying so in an annotation.
    private final AnalysisPolicy policy;

    private final ImmutableList<String> sources;
    private final ImmutableList<String> limits;

    Compatibility(UnaryOperator<RollupPolicy> rules, List<String> sources, List<String> limits) {
        RollupPolicy rollup = rules.apply(RollupPolicy.DEFAULT);
        this.policy = rollup.equals(RollupPolicy.DEFAULT)
                ? AnalysisPolicy.MEDIUM
                : AnalysisPolicy.MEDIUM.withRollup(rollup).named(name());
        this.sources = ImmutableList.copyOf(sources);
        this.limits = ImmutableList.copyOf(limits);
    }

    /**
     * The preset.
     *
     * @return a policy under this name; {@link AnalysisPolicy#MEDIUM} for {@link #NONE} and where nothing differs from it
     */
    public AnalysisPolicy policy() {
        return policy;
    }

    /**
     * Where the system documents it.
     *
     * @return addresses of public pages
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * What the preset cannot express, or takes for granted.
     *
     * @return sentences
     */
    public List<String> limits() {
        return limits;
    }
}
