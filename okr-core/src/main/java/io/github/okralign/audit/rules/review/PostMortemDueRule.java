package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import java.util.List;

/** {@code POST_MORTEM_DUE}: a committed objective that has ended short of its target since the earlier analysis. */
public final class PostMortemDueRule {

    private PostMortemDueRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("POST_MORTEM_DUE")
                .because("a broken promise that nobody looks into will be broken again")
                .suggesting("sit down together: what was promised, what happened, what do we change")
                .comparing((audit, earlier, findings) -> audit.objectives()
                        .filter(objective -> isMissed(audit, objective) && !wasMissed(earlier, objective))
                        .forEach(objective -> {
                            double progress = audit.goal(objective).progress().ratio();
                            findings.add(
                                    List.of(objective.id()),
                                    "committed " + audit.label(objective) + " ended at "
                                            + MessageText.percent(Math.min(.99, progress)),
                                    ImmutableMap.of("progress", progress));
                        }));
    }

    private static boolean wasMissed(AuditContext earlier, Objective objective) {
        return earlier.okrSet()
                .find(objective.id())
                .filter(Objective.class::isInstance)
                .map(Objective.class::cast)
                .filter(its -> its.cycle().equals(objective.cycle()) && isMissed(earlier, its))
                .isPresent();
    }

    private static boolean isMissed(AuditContext audit, Objective objective) {
        return audit.goal(objective).takesPart()
                && objective.commitment() == Commitment.COMMITTED
                && audit.goal(objective).isOver()
                && audit.goal(objective).progress().asOptional().orElse(1) < 1;
    }
}
