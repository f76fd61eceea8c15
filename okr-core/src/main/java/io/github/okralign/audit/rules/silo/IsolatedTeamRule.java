package io.github.okralign.audit.rules.silo;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.UnitLinks;
import java.util.List;

/**
 * {@code ISOLATED_TEAM}: a unit of whose links so few lead out that it hardly is by chance
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#silos">semantics</a>).
 */
public final class IsolatedTeamRule {

    private IsolatedTeamRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("ISOLATED_TEAM")
                .because("what a team does alone, others do again")
                .suggesting("link its goals with those that they help, and with those that they need")
                .looking(IsolatedTeamRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        double threshold = audit.policy().isolationBound();
        for (Unit unit : audit.okrSet().organization().units()) {
            UnitLinks links = audit.analysis().units().unit(unit.id()).orElseThrow();
            int external = links.vertical() + links.lateral();
            double bound = links.externalUpperBound().orElse(1);
            if (unit.parent().isPresent() && links.others() > 0 && bound < threshold) {
                findings.add(
                        List.of(unit.id()),
                        "unit \"" + unit.id() + "\" keeps to itself: " + links.internal() + " links stay inside, "
                                + external + (external == 1 ? " leads out" : " lead out"),
                        ImmutableMap.of(
                                "internal",
                                (double) links.internal(),
                                "external",
                                (double) external,
                                "externalUpperBound",
                                bound,
                                "threshold",
                                threshold),
                        StrategicGoalMatcher.of(audit).suggestionForBranch(unit.id()));
            }
        }
    }
}
