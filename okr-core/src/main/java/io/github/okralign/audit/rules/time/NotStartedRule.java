package io.github.okralign.audit.rules.time;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.KeyResult;
import java.time.LocalDate;
import java.util.List;

/** {@code NOT_STARTED}: a key result without any check-in a week after its start. */
public final class NotStartedRule {

    private static final int DAYS_TO_START = 7;

    private NotStartedRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NOT_STARTED")
                .because("a goal that does not start in its first week tends not to start at all")
                .suggesting("check in with where it stands today")
                .looking((audit, findings) ->
                        audit.activeKeyResults().forEach(keyResult -> look(audit, keyResult, findings)));
    }

    private static void look(AuditContext audit, KeyResult keyResult, Rule.Findings findings) {
        boolean silent = RegularCheckIns.areExpected(keyResult)
                && keyResult.reports(audit.asOf()).latest().isEmpty();
        LocalDate start = silent ? audit.goal(keyResult).start().orElse(null) : null;
        long days = start == null ? 0 : audit.asOf().toEpochDay() - start.toEpochDay();
        if (days >= DAYS_TO_START) {
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " began " + days + " days ago and has had no check-in",
                    ImmutableMap.of("days", (double) days));
        }
    }
}
