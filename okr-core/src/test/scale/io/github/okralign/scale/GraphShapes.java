package io.github.okralign.scale;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;

/** Shapes that are extreme in how objectives are linked. */
final class GraphShapes {

    private static final int LEVELS = 30;
    private static final int PARENTS = 3;

    private GraphShapes() {}

    static OkrSet chain(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                if (number > 0) {
                    o.contributesTo("o" + (number - 1), seed.weight());
                }
            });
        }
        return set.build();
    }

    static OkrSet star(int size) {
        return star(size, RollupRule.DEFAULT);
    }

    static OkrSet minimumStar(int size) {
        return star(size, RollupRule.DEFAULT.by(Aggregation.MIN));
    }

    static OkrSet blendedStar(int size) {
        return star(size, RollupRule.DEFAULT.blending(.5));
    }

    private static OkrSet star(int size, RollupRule rule) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        set.objective("o0", o -> {
            seed.fill(o, 0, 1);
            o.rollup(rule);
        });
        for (int i = 1; i <= size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.contributesTo("o0", seed.weight());
            });
        }
        return set.build();
    }

    static OkrSet layered(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        int width = Math.max(PARENTS, size / LEVELS);
        for (int i = 0; i < width * LEVELS; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                int above = number / width - 1;
                int first = seed.below(width);
                for (int parent = 0; above >= 0 && parent < PARENTS; parent++) {
                    o.contributesTo("o" + (above * width + (first + parent) % width), seed.weight());
                }
            });
        }
        return set.build();
    }

    static OkrSet bipartite(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        int side = (int) Math.round(Math.sqrt(size));
        for (int i = 0; i < 2 * side; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                for (int target = 0; number >= side && target < side; target++) {
                    o.contributesTo("o" + target, seed.weight());
                }
            });
        }
        return set.build();
    }

    static OkrSet dependencies(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                if (number > 0) {
                    o.dependsOn("o" + (number - 1));
                }
            });
        }
        return set.build();
    }

    static OkrSet unlinked(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> seed.fill(o, number, 1));
        }
        return set.build();
    }

    static OkrSet closed(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i <= size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                if (number > 0) {
                    o.contributesTo("o0", seed.weight());
                }
                if (number > 2) {
                    o.supports("o" + (2 - number % 2));
                }
                if (number > 0 && number % 2 == 0) {
                    o.state(number % 4 == 0 ? ObjectiveState.CLOSED : ObjectiveState.CANCELLED);
                }
            });
        }
        return set.build();
    }
}
