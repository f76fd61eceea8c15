package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.DatedValue;
import io.github.okralign.History;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What one day takes over from another is what it would find itself. */
class FindingHistoryProperties {

    private static final LocalDate DAY = OkrSets.AS_OF;

    /** Few titles and few owners, so that some are alike. */
    private static OkrSet titled(OkrSet okrs, int titles) {
        OkrSet.Builder set = okrs.toBuilder().person(Person.of("the-one")).person(Person.of("the-other"));
        List<String> ids = new ArrayList<>();
        okrs.objectives().forEach(objective -> {
            ids.add(objective.id());
            set.updateObjective(
                    objective.id(),
                    o -> o.title("Raise the retention of plan " + ids.size() % titles)
                            .owner(ids.size() % 2 == 0 ? "the-one" : "the-other"));
        });
        return set.build();
    }

    @Property(tries = 200)
    void everyDayFindsWhatItsOwnAuditFinds(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll @IntRange(min = 1, max = 9) int titles) {
        History history = History.of(
                titled(okrs, titles),
                List.of(DAY.minusDays(60), DAY.minusDays(20), DAY.minusDays(1), DAY, DAY.plusDays(40)));
        List<DatedValue<List<Finding>>> findings = FindingHistory.of(history).findings();
        List<Analysis> analyses = history.analyses();
        for (int day = 0; day < analyses.size(); day++) {
            assertThat(findings.get(day).value())
                    .isEqualTo(Audit.of(analyses.get(day)).findings());
        }
    }

    /** A value of which a rule tells whether it still holds. */
    private record Kept(int month) {}

    @Example
    void whatHoldsIsNotComputedAgain() {
        AtomicInteger made = new AtomicInteger();
        Rule rule = Rule.named("KEPT")
                .because("of a test")
                .suggesting("nothing")
                .looking((audit, findings) -> {
                    int month = audit.asOf().getMonthValue();
                    Kept kept = audit.shared(Kept.class, before -> before.month == month, any -> {
                        made.incrementAndGet();
                        return new Kept(month);
                    });
                    assertThat(kept.month).isEqualTo(month);
                });
        OkrSet okrs = OkrSet.builder().objective("o", o -> o.title("O")).build();
        List<LocalDate> days = List.of(
                LocalDate.parse("2026-03-30"),
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-02"),
                LocalDate.parse("2026-04-03"));
        FindingHistory.of(
                History.of(okrs, days), AuditPolicy.MEDIUM.toBuilder().add(rule).build());
        assertThat(made).hasValue(2);
    }
}
