package io.github.okralign.audit.rules.time;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.KeyResult;
import java.time.LocalDate;
import java.util.List;

/** {@code ZOMBIE}: a key result that has been silent for more than three cadences and has never moved. */
public final class ZombieRule {

    private static final int CADENCES = 3;

    private ZombieRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("ZOMBIE")
                .because("a goal that nobody moves and nobody stops takes up room")
                .suggesting("revive it with an owner and a date, or stop it")
                .looking((audit, findings) ->
                        audit.activeKeyResults().forEach(keyResult -> look(audit, keyResult, findings)));
    }

    private static void look(AuditContext audit, KeyResult keyResult, Rule.Findings findings) {
        long limit = (long) CADENCES * audit.analysis().policy().health().cadenceDays();
        long silent = RegularCheckIns.areExpected(keyResult)
                ? audit.goal(keyResult).daysSilent().orElse(0)
                : 0;
        if (silent > limit && hasNeverMoved(keyResult, audit.asOf())) {
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " has never moved and has been silent for " + silent + " days",
                    ImmutableMap.of("days", (double) silent));
        }
    }

    private static boolean hasNeverMoved(KeyResult keyResult, LocalDate asOf) {
        return keyResult
                .measure()
                .filter(measure -> measure.hasMoved(keyResult.reports(asOf)))
                .isEmpty();
    }
}
