package io.github.okralign.testing;

import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Later versions of a set: what happens to goals, and what is done to them. */
public final class Versions {

    private Versions() {}

    /** Some changes of single goals that fit the set. */
    public static List<Change> changes(OkrSet okrs, Random random, int count) {
        List<Change> changes = new ArrayList<>();
        while (changes.size() < count) {
            changes.add(change(okrs, random));
        }
        return changes;
    }

    private static Change change(OkrSet okrs, Random random) {
        Goal goal = okrs.goals().get(random.nextInt(okrs.goals().size()));
        double value = -.5 + 2 * random.nextDouble();
        if (!(goal instanceof KeyResult keyResult)) {
            return switch (random.nextInt(5)) {
                case 0 -> new Change.StateSet(goal.id(), oneOf(random, ObjectiveState.values()));
                case 1 -> new Change.ManualSet(goal.id(), value);
                case 2 -> new Change.ManualCleared(goal.id());
                default -> new Change.Scored(goal.id(), value);
            };
        }
        LocalDate day = OkrSets.AS_OF.minusDays(random.nextInt(30) - 3);
        Measure measure = keyResult.measure().orElse(null);
        CheckIn.Builder checkIn = CheckIn.on(day);
        if (measure instanceof Measure.Milestones milestones) {
            Milestone milestone = milestones
                    .milestones()
                    .get(random.nextInt(milestones.milestones().size()));
            return new Change.MilestoneDone(goal.id(), milestone.id().orElseThrow(), day);
        } else if (random.nextInt(4) == 0) {
            checkIn.confidence(random.nextDouble());
        } else if (measure instanceof Measure.Levels levels) {
            checkIn.level(
                    levels.levels().get(random.nextInt(levels.levels().size())).name());
        } else if (measure instanceof Measure.Change change) {
            checkIn.value(change.value(value));
        } else {
            checkIn.value(value);
        }
        return new Change.CheckedIn(goal.id(), checkIn.build());
    }

    /** Another version of a set: some changes, some edits of measures, weights and links, goals that come and go. */
    public static OkrSet later(OkrSet okrs, Random random, int edits) {
        OkrSet version = okrs;
        for (int i = 0; i < edits; i++) {
            version = edited(version, random, i);
        }
        return version;
    }

    private static OkrSet edited(OkrSet okrs, Random random, int number) {
        Objective objective =
                okrs.objectives().get(random.nextInt(okrs.objectives().size()));
        Goal target = okrs.goals().get(random.nextInt(okrs.goals().size()));
        double weight = Math.pow(10, 2 * random.nextDouble() - 1);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> okrs.with(changes(okrs, random, 1 + random.nextInt(3)));
            case 3 -> Edits.reweighed(okrs, k -> random.nextInt(4) == 0 ? weight : k.weight(), link -> link.weight());
            case 4, 8, 9 -> remeasured(okrs, objective, random);
            case 5 -> {
                OkrSet.Builder linked = okrs.toBuilder()
                        .updateObjective(
                                objective.id(),
                                o -> o.removeAlignments(target.id())
                                        .alignment(a -> a.to(target.id())
                                                .type(AlignmentType.CONTRIBUTES)
                                                .weight(weight)));
                yield linked.problems().isEmpty() ? linked.build() : okrs;
            }
            case 6 ->
                okrs.toBuilder()
                        .objective(
                                "new" + number,
                                o -> o.title("New")
                                        .contributesTo(objective.id(), weight)
                                        .keyResult(
                                                "new" + number + ".k",
                                                k -> k.title("K")
                                                        .change(0, 1, "")
                                                        .checkIn(CheckIn.of(OkrSets.AS_OF, random.nextDouble()))))
                        .build();
            default -> okrs.objectives().size() > 1 ? without(okrs, objective) : okrs;
        };
    }

    /** Another measure for the key results of an objective: of the same kind, or of another one. */
    private static OkrSet remeasured(OkrSet okrs, Objective objective, Random random) {
        OkrSet.Builder set = okrs.toBuilder();
        set.updateObjective(
                objective.id(),
                o -> objective
                        .keyResults()
                        .forEach(keyResult -> o.updateKeyResult(keyResult.id(), k -> {
                            Measure measure = keyResult.measure().orElse(null);
                            if (measure instanceof Measure.Change change) {
                                double more =
                                        change.target() + (change.target() - change.baseline()) * random.nextDouble();
                                k.change(change.baseline(), more, random.nextInt(4) == 0 ? "other" : change.unit());
                            } else if (measure instanceof Measure.AtLeast limit) {
                                k.atLeast(limit.threshold() + random.nextDouble() - .5, limit.unit());
                            } else if (measure instanceof Measure.AtMost limit) {
                                k.atLeast(limit.threshold(), limit.unit());
                            } else if (measure instanceof Measure.Milestones milestones) {
                                List<Milestone> steps = new ArrayList<>(milestones.milestones());
                                steps.add(Milestone.of("more" + steps.size(), "More")
                                        .weighing(1 + random.nextInt(3)));
                                k.milestones(steps.toArray(new Milestone[0]));
                            }
                        })));
        return set.problems().isEmpty() ? set.build() : okrs;
    }

    /** A set without an objective and without all links to it and to its key results. */
    public static OkrSet without(OkrSet okrs, Objective removed) {
        OkrSet.Builder builder = okrs.toBuilder().removeObjective(removed.id());
        for (Objective other : okrs.objectives()) {
            if (!other.id().equals(removed.id())) {
                builder.updateObjective(other.id(), o -> {
                    o.removeAlignments(removed.id());
                    removed.keyResults().forEach(keyResult -> o.removeAlignments(keyResult.id()));
                    other.keyResults()
                            .forEach(own -> o.updateKeyResult(own.id(), k -> {
                                k.removeAlignments(removed.id());
                                removed.keyResults().forEach(keyResult -> k.removeAlignments(keyResult.id()));
                            }));
                });
            }
        }
        return builder.build();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
