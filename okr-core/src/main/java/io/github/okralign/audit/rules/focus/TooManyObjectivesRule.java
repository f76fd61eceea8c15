package io.github.okralign.audit.rules.focus;

import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multiset;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Objective;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code TOO_MANY_OBJECTIVES}: a unit or an owner with too many active objectives in one cycle. */
public final class TooManyObjectivesRule {

    private TooManyObjectivesRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TOO_MANY_OBJECTIVES")
                .because("too many goals at once leave time for none")
                .suggesting("keep those that matter most, and postpone the rest")
                .looking((audit, findings) -> {
                    look(audit, findings, "unit", Objective::unit);
                    look(audit, findings, "owner", Objective::owner);
                });
    }

    private static void look(
            AuditContext audit, Rule.Findings findings, String kind, Function<Objective, Optional<String>> by) {
        ListMultimap<String, Objective> pursued =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        audit.activeObjectives().forEach(objective -> by.apply(objective).ifPresent(id -> pursued.put(id, objective)));
        int limit = audit.policy().maxObjectives();
        pursued.asMap().forEach((id, all) -> {
            Multiset<String> byCycle = LinkedHashMultiset.create();
            if (all.size() > limit) {
                all.forEach(objective -> byCycle.add(objective.cycle().orElse("")));
            }
            byCycle.entrySet().stream()
                    .map(Multiset.Entry::getCount)
                    .filter(count -> count > limit)
                    .forEach(count -> findings.add(
                            List.of(id),
                            kind + " \"" + id + "\" pursues " + count + " objectives at once, more than " + limit,
                            LimitEvidence.of(count, limit)));
        });
    }
}
