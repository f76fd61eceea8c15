package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.GoalBuilder;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Source;
import io.github.okralign.model.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** What happens to data over the years: one thing after another goes wrong in a set. */
public final class Damage {

    private static final LocalDate DAY = OkrSets.AS_OF;

    private final Random random;
    private final OkrSet.Builder set;
    private final List<Goal> goals;
    private final List<Objective> objectives;

    private Damage(OkrSet okrs, Random random) {
        this.random = random;
        this.set = okrs.toBuilder();
        this.goals = okrs.goals();
        this.objectives = okrs.objectives();
    }

    /** The same set with up to so many things wrong, or more as one leads to another. */
    public static OkrSet.Builder of(OkrSet okrs, int faults, Random random) {
        Damage damage = new Damage(okrs, random);
        for (int i = 0; i < faults; i++) {
            damage.one();
        }
        return damage.set;
    }

    private void one() {
        switch (random.nextInt(6)) {
            case 0 -> organization();
            case 1 -> set();
            case 2 -> objective();
            case 3 -> keyResult();
            default -> link();
        }
    }

    private String anyId() {
        return goals.isEmpty()
                ? "none"
                : goals.get(random.nextInt(goals.size())).id();
    }

    private void organization() {
        String twice = "twice" + random.nextInt(3);
        switch (random.nextInt(10)) {
            case 0 -> set.unit(twice, "Unit", Level.TEAM, "nowhere");
            case 1 -> set.unit(Unit.of(twice).ledBy("nobody").below(twice));
            case 2 -> set.person(Person.of(twice).in(List.of("nowhere", "nowhere")));
            case 3 -> set.person(Person.of(twice).reportingTo(twice).withCapacity(-1));
            case 4 -> set.cycle(Cycle.of(twice).from(DAY).until(DAY.minusDays(1)));
            case 5 -> set.cycle(Cycle.of(twice).within("twice" + random.nextInt(3)));
            case 6 ->
                set.conversion(new Conversion("EUR", random.nextBoolean() ? "EUR" : "USD", random.nextInt(3) - 1));
            case 7 -> set.value(twice, "Value");
            case 8 -> set.unit(Unit.of(" "));
            default -> set.person(Person.of(twice).in("").reportingTo("nobody"));
        }
    }

    private void set() {
        switch (random.nextInt(4)) {
            case 0 -> set.objective(anyId(), o -> o.title("Twice").contributesTo(anyId()));
            case 1 -> set.objective(o -> o.title("Nobody").contributesTo(anyId()));
            case 2 -> set.objective("new" + random.nextInt(5), o -> o.keyResult(anyId(), k -> k.title("Twice")));
            default -> {
                if (!objectives.isEmpty()) {
                    String id =
                            objectives.get(random.nextInt(objectives.size())).id();
                    set.removeObjectives(objective -> objective.id().equals(id) && random.nextBoolean());
                }
            }
        }
    }

    private void objective() {
        update((o, known) -> {
            goal(o);
            switch (random.nextInt(14)) {
                case 0 -> o.owner("nobody").jointUnit("nowhere");
                case 1 -> o.cycle("twice" + random.nextInt(3)).unit("twice0");
                case 2 -> o.manual(30.0).score(-7.0);
                case 3 -> o.priority(-1.0).effort(Double.NaN);
                case 4 -> o.state(ObjectiveState.ACTIVE).state(ObjectiveState.CLOSED, DAY);
                case 5 ->
                    o.clearStates()
                            .state(ObjectiveState.CLOSED, DAY)
                            .state(ObjectiveState.DRAFT, DAY)
                            .state(ObjectiveState.ACTIVE, DAY.minusDays(9));
                case 6 -> o.start(DAY).due(DAY.minusDays(3));
                case 7 -> o.checkIn(ObjectiveCheckIn.on(DAY).progress(30.0));
                case 8 -> o.checkIn(ObjectiveCheckIn.on(DAY).author("nobody"));
                case 9 -> o.value("twice0").value("none");
                default -> {}
            }
        });
    }

    private void goal(GoalBuilder<?> goal) {
        switch (random.nextInt(8)) {
            case 0 -> goal.coOwner("nobody").coOwner("nobody");
            case 1 -> goal.blocker(Blocker.of("b", " ", DAY)).blocker(Blocker.of("b", "Blocked", DAY));
            case 2 -> goal.comment(Comment.of(DAY, "Said").by("nobody")).comment(Comment.of(DAY, ""));
            case 3 -> goal.owner("nobody");
            default -> {}
        }
    }

    private void keyResult() {
        update((o, known) -> {
            List<KeyResult> all = known.keyResults();
            if (!all.isEmpty()) {
                o.updateKeyResult(all.get(random.nextInt(all.size())).id(), this::spoil);
            }
        });
    }

    private void spoil(KeyResult.Builder k) {
        goal(k);
        switch (random.nextInt(16)) {
            case 0 -> k.weight(-1);
            case 1 -> k.change(1, 1, "EUR");
            case 2 -> k.measure(new Measure.Change(0, 10, "EUR", List.of(new Phase(DAY, 7), new Phase(DAY, 3))));
            case 3 -> k.range(9, 1, "");
            case 4 -> k.milestones(Milestone.of("m", "M").weighing(0), Milestone.of("m", "M"));
            case 5 -> k.milestones();
            case 6 -> k.checkIn(CheckIn.on(DAY).level("NONE").build());
            case 7 -> k.checkIn(CheckIn.on(DAY).build());
            case 8 ->
                k.checkIn(CheckIn.on(DAY).value(Double.NaN).author("nobody").build());
            case 9 -> k.source(Source.POOLED);
            case 10 -> k.source(Source.SUM);
            case 11 -> k.start(DAY).due(DAY.minusDays(1));
            case 12 -> k.state(KeyResultState.ACTIVE).state(KeyResultState.CANCELLED, DAY);
            case 13 -> k.measure(null);
            case 14 -> k.effort(-1.0);
            default -> k.id(anyId());
        }
    }

    private void link() {
        AlignmentType type = random.nextInt(4) == 0 ? AlignmentType.DEPENDS_ON : AlignmentType.CONTRIBUTES;
        AlignmentState state = random.nextInt(5) == 0 ? AlignmentState.PROPOSED : AlignmentState.ACCEPTED;
        LocalDate date = random.nextBoolean() ? null : DAY.minusDays(random.nextInt(5));
        String to = random.nextInt(6) == 0 ? "gone" : anyId();
        double weight = random.nextInt(6) == 0 ? -1 : 1;
        update((o, known) -> o.alignment(
                a -> spoil(a, random).to(to).type(type).state(state).date(date).weight(weight)));
    }

    private static Alignment.Builder spoil(Alignment.Builder alignment, Random random) {
        return random.nextInt(6) == 0
                ? alignment.since(DAY).until(DAY.minusDays(1)).by("nobody")
                : alignment;
    }

    /** Changes an objective that is still there. */
    private void update(BiConsumer<Objective.Builder, Objective> change) {
        List<Objective> all = set.buildSalvaging().okrSet().objectives();
        if (!all.isEmpty()) {
            Objective known = all.get(random.nextInt(all.size()));
            set.updateObjective(known.id(), o -> change.accept(o, known));
        }
    }
}
