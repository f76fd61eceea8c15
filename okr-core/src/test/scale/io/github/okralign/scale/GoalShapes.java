package io.github.okralign.scale;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;

/** Shapes that are extreme in what one goal holds. */
final class GoalShapes {

    private static final int DAYS = 40;

    private GoalShapes() {}

    static OkrSet manyCheckIns(int size) {
        Seed seed = new Seed(size);
        return Seed.set()
                .objective("o0", o -> {
                    seed.fill(o, 0, 1);
                    o.keyResult("many", k -> {
                        k.title("Reported every hour").change(0, size, "points");
                        for (int i = 0; i < size; i++) {
                            k.checkIn(CheckIn.of(Seed.AS_OF.minusDays(DAYS - (long) i * DAYS / size), i / 2.));
                        }
                    });
                })
                .build();
    }

    static OkrSet wideObjective(int size) {
        Seed seed = new Seed(size);
        return Seed.set()
                .objective("top", o -> o.title("Top").unit("company").cycle(Seed.CYCLE))
                .objective("o0", o -> {
                    seed.fill(o, 0, size);
                    o.contributesTo("top");
                })
                .build();
    }

    static OkrSet manyMilestones(int size) {
        Seed seed = new Seed(size);
        Milestone[] steps = new Milestone[size];
        for (int i = 0; i < size; i++) {
            Milestone step = Milestone.of("m" + i, "Step " + i);
            steps[i] = i < size / 2 ? step.doneOn(Seed.AS_OF.minusDays(1 + i % DAYS)) : step;
        }
        return Seed.set()
                .objective("o0", o -> {
                    seed.fill(o, 0, 1);
                    o.keyResult("plan", k -> k.title("The plan is carried out").milestones(steps));
                })
                .build();
    }

    static OkrSet sum(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        set.objective("o0", o -> {
            seed.fill(o, 0, 1);
            o.keyResult(
                    "all",
                    k -> k.title("Points of all")
                            .change(0, 100. * size, "points")
                            .source(Source.SUM));
        });
        for (int i = 1; i <= size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                o.title("Part " + number).unit("company").cycle(Seed.CYCLE);
                o.keyResult("o" + number + ".1", k -> {
                    seed.measured(k, number + "/1");
                    k.contributesTo("all");
                });
            });
        }
        return set.build();
    }

    static OkrSet proposals(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set().person("p", "P", "company").person("q", "Q", "company");
        set.objective("o0", o -> {
            seed.fill(o, 0, 1);
            o.owner("p");
            for (int i = 1; i <= size; i++) {
                int target = i;
                o.alignment(a -> a.to("o" + target)
                        .type(AlignmentType.CONTRIBUTES)
                        .state(AlignmentState.PROPOSED)
                        .by("p"));
            }
        });
        for (int i = 1; i <= size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.owner("q");
            });
        }
        return set.build();
    }
}
