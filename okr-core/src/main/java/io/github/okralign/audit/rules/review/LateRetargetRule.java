package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                .goal(keyResult.id())
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .filter(its -> earlier.goal(its)
                        .objective()
                        .cycle()
                        .equals(audit.goal(keyResult).objective().cycle()));
    }

    private static String difference(Measure before, Measure now) {
        String was = words(before);
        String is = words(now);
        return was == null || is == null || was.equals(is) ? "" : ": " + is + " instead of " + was;
    }

    /** A measure of values as people say it; null for one of steps or levels, which would be a list. */
    private static @Nullable String words(Measure measure) {
        String unit = measure.unit().isEmpty() ? "" : " " + measure.unit();
        if (measure instanceof Measure.Change change) {
            return MessageText.number(change.baseline()) + " to " + MessageText.number(change.target()) + unit;
        } else if (measure instanceof Measure.AtLeast limit) {
            return "at least " + MessageText.number(limit.threshold()) + unit;
        } else if (measure instanceof Measure.AtMost limit) {
            return "at most " + MessageText.number(limit.threshold()) + unit;
        } else if (measure instanceof Measure.Range range) {
            return "between " + MessageText.number(range.lower()) + " and " + MessageText.number(range.upper()) + unit;
        }
        return measure instanceof Measure.Binary ? "done or not" : null;
    }
}
