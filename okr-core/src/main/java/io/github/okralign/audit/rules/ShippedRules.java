package io.github.okralign.audit.rules;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.rules.alignment.BrokenChainRule;
import io.github.okralign.audit.rules.alignment.DetachedRule;
import io.github.okralign.audit.rules.alignment.IslandRule;
import io.github.okralign.audit.rules.alignment.LevelSkipRule;
import io.github.okralign.audit.rules.alignment.NoStrategicObjectiveRule;
import io.github.okralign.audit.rules.alignment.NotTiedToValuesRule;
import io.github.okralign.audit.rules.alignment.PendingAlignmentRule;
import io.github.okralign.audit.rules.alignment.RedundantAlignmentRule;
import io.github.okralign.audit.rules.alignment.SinglePointOfFailureRule;
import io.github.okralign.audit.rules.alignment.TooDeepRule;
import io.github.okralign.audit.rules.alignment.UnalignedRule;
import io.github.okralign.audit.rules.alignment.UnsupportedRule;
import io.github.okralign.audit.rules.dependency.DependencyAtRiskRule;
import io.github.okralign.audit.rules.dependency.DependencyLateRule;
import io.github.okralign.audit.rules.dependency.UnconfirmedDependencyRule;
import io.github.okralign.audit.rules.focus.ConcentrationRule;
import io.github.okralign.audit.rules.focus.OverloadedOwnerRule;
import io.github.okralign.audit.rules.focus.PriorityMismatchRule;
import io.github.okralign.audit.rules.focus.TooFewKeyResultsRule;
import io.github.okralign.audit.rules.focus.TooManyKeyResultsRule;
import io.github.okralign.audit.rules.focus.TooManyObjectivesRule;
import io.github.okralign.audit.rules.health.DivergenceRule;
import io.github.okralign.audit.rules.health.MaskedFailureRule;
import io.github.okralign.audit.rules.health.OffTrackRule;
import io.github.okralign.audit.rules.health.RegressionRule;
import io.github.okralign.audit.rules.health.TargetTooEasyRule;
import io.github.okralign.audit.rules.quality.NearDuplicateRule;
import io.github.okralign.audit.rules.quality.NoCycleRule;
import io.github.okralign.audit.rules.quality.NoKeyResultsRule;
import io.github.okralign.audit.rules.quality.NoMeasureRule;
import io.github.okralign.audit.rules.quality.NoOwnerRule;
import io.github.okralign.audit.rules.quality.NoUnitOfMeasureRule;
import io.github.okralign.audit.rules.quality.NumberInObjectiveRule;
import io.github.okralign.audit.rules.quality.OutputOnlyRule;
import io.github.okralign.audit.rules.quality.TaskWordingRule;
import io.github.okralign.audit.rules.review.ChronicCarryOverRule;
import io.github.okralign.audit.rules.review.LateRetargetRule;
import io.github.okralign.audit.rules.review.PostMortemDueRule;
import io.github.okralign.audit.rules.review.SandbaggingRule;
import io.github.okralign.audit.rules.silo.IsolatedTeamRule;
import io.github.okralign.audit.rules.silo.NoLateralLinksRule;
import io.github.okralign.audit.rules.silo.OffStrategyTeamRule;
import io.github.okralign.audit.rules.time.NotStartedRule;
import io.github.okralign.audit.rules.time.OutsideCycleRule;
import io.github.okralign.audit.rules.time.OverdueRule;
import io.github.okralign.audit.rules.time.StaleRule;
import io.github.okralign.audit.rules.time.ZombieRule;
import java.util.List;

/** The rules that come with the library. A new rule is a class in the room of its group, and a line here. */
public final class ShippedRules {

    /** The rules, group by group; an audit follows them in this order, and sorts what they find by name. */
    public static final List<Rule> ALL = List.of(
            UnalignedRule.rule(),
            DetachedRule.rule(),
            BrokenChainRule.rule(),
            UnsupportedRule.rule(),
            IslandRule.rule(),
            NoStrategicObjectiveRule.rule(),
            LevelSkipRule.rule(),
            TooDeepRule.rule(),
            RedundantAlignmentRule.rule(),
            SinglePointOfFailureRule.rule(),
            PendingAlignmentRule.rule(),
            NotTiedToValuesRule.rule(),
            IsolatedTeamRule.rule(),
            NoLateralLinksRule.rule(),
            OffStrategyTeamRule.rule(),
            OutsideCycleRule.rule(),
            NotStartedRule.rule(),
            StaleRule.rule(),
            ZombieRule.rule(),
            OverdueRule.rule(),
            OffTrackRule.rule(),
            DivergenceRule.rule(),
            MaskedFailureRule.rule(),
            RegressionRule.rule(),
            TargetTooEasyRule.rule(),
            DependencyAtRiskRule.rule(),
            DependencyLateRule.rule(),
            UnconfirmedDependencyRule.rule(),
            TooManyObjectivesRule.rule(),
            TooFewKeyResultsRule.rule(),
            TooManyKeyResultsRule.rule(),
            OverloadedOwnerRule.rule(),
            PriorityMismatchRule.rule(),
            ConcentrationRule.rule(),
            NoOwnerRule.rule(),
            NoCycleRule.rule(),
            NoKeyResultsRule.rule(),
            NoMeasureRule.rule(),
            NoUnitOfMeasureRule.rule(),
            OutputOnlyRule.rule(),
            NumberInObjectiveRule.rule(),
            TaskWordingRule.rule(),
            NearDuplicateRule.rule(),
            SandbaggingRule.rule(),
            LateRetargetRule.rule(),
            ChronicCarryOverRule.rule(),
            PostMortemDueRule.rule());

    private ShippedRules() {}
}
