package io.github.okralign.model;

import java.util.List;
import java.util.Objects;

/** What must hold of goals that were edited where no id and no link has moved. */
final class EditChecks {

    private final ProblemReporter checks;
    private final References references;

    EditChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
    }

    /** Whether an objective and its key results have the ids and links that they had, and so stand as well with others. */
    static boolean linksAs(Objective before, Objective after) {
        List<KeyResult> old = before.keyResults();
        List<KeyResult> now = after.keyResults();
        if (!before.id().equals(after.id())
                || !before.alignments().equals(after.alignments())
                || old.size() != now.size()) {
            return false;
        }
        for (int i = 0; old != now && i < old.size(); i++) {
            if (!linksAs(old.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As of objectives; what a key result adds to sums must stay of its kind and unit, too. */
    static boolean linksAs(KeyResult before, KeyResult after) {
        Measure old = before.measure().orElse(null);
        Measure now = after.measure().orElse(null);
        return before.id().equals(after.id())
                && before.alignments().equals(after.alignments())
                && before.source() == after.source()
                && ((old == null || now == null)
                        ? old == now
                        : (old.getClass() == now.getClass() && old.unit().equals(now.unit())));
    }

    void check(Objective before, Objective after, Location at) {
        if (before.keyResults() != after.keyResults() || !before.isSameButForText(after)) {
            new ObjectiveChecks(checks, references).check(after, at);
            return;
        }
        checks.title(after.title(), at, new ProblemReporter.Name("objective", after.id()));
        after.owner().ifPresent(owner -> references.person(owner, at, "owner"));
    }

    void check(KeyResult before, KeyResult after, Objective objective, Location at) {
        boolean sameReports =
                before.checkIns() == after.checkIns() && Objects.equals(before.measure(), after.measure());
        new KeyResultChecks(checks, references)
                .check(
                        sameReports ? after.withoutCheckIns() : after,
                        objective,
                        at,
                        new ProblemReporter.Name("key result", after.id()));
    }
}
