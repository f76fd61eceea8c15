package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import java.util.List;
import java.util.Optional;

/** {@code LATE_RETARGET}: a key result whose measure was changed late in its time. */
public final class LateRetargetRule {

    private LateRetargetRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("LATE_RETARGET")
                .because("a target that moves at the end hides how the goal was missed or met")
                .suggesting("keep the old measure until the review, and put the new one into the next cycle")
                .comparing((audit, earlier, findings) -> audit.objectives()
                        .flatMap(objective -> objective.keyResults().stream())
                        .forEach(keyResult -> look(audit, earlier, keyResult, findings)));
    }

    private static void look(AuditContext audit, AuditContext earlier, KeyResult keyResult, Rule.Findings findings) {
        Measure now = keyResult.measure().orElse(null);
        Measure before =
                same(keyResult, audit, earlier).flatMap(KeyResult::measure).orElse(null);
        if (now == null || before == null || now.definesSameAs(before)) {
            return;
        }
        double elapsed = audit.goal(keyResult).elapsed().orElse(0);
        if (elapsed >= audit.policy().lateRetarget()) {
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " got another measure after " + Math.round(Math.min(1, elapsed) * 100)
                            + " % of its time" + difference(before, now),
                    ImmutableMap.of("elapsed", elapsed));
        }
    }

    /** The key result of the earlier set that is the same goal in the same cycle; one of another cycle is another goal. */
    private static Optional<KeyResult> same(KeyResult keyResult, AuditContext audit, AuditContext earlier) {
        return earlier.okrSet()
                .find(keyResult.id())
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .filter(its -> earlier.goal(its)
                        .objective()
                        .cycle()
                        .equals(audit.goal(keyResult).objective().cycle()));
    }

    private static String difference(Measure before, Measure now) {
        String was = before.accept(MeasureText.INSTANCE);
        String is = now.accept(MeasureText.INSTANCE);
        return was.isEmpty() || is.isEmpty() || was.equals(is) ? "" : ": " + is + " instead of " + was;
    }
}
