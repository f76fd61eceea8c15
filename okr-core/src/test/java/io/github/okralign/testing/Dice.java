package io.github.okralign.testing;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;
import io.github.okralign.testing.OkrSets.Trait;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;

/** Draws what sets are made of. */
record Dice(Random random) {

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** 1, or anything from 1e-6 to 1e6, evenly by magnitude. */
    double weight() {
        return chance(.4) ? 1 : Math.pow(10, -6 + 12 * random.nextDouble());
    }

    /** Mostly within [0, 1], round enough to meet again, and sometimes below or above. */
    double ratio() {
        if (chance(.5)) {
            return oneOf(0.0, .25, .5, 1.0, 1.0);
        }
        return chance(.7) ? random.nextDouble() : -1 + 3 * random.nextDouble();
    }

    double share() {
        return chance(.3) ? oneOf(0.0, .5, 1.0) : random.nextDouble();
    }

    /** A rule, or empty where the dice say one that the traits do not allow. */
    Optional<RollupRule> rule(EnumSet<Trait> traits) {
        RollupRule rule = RollupRule.DEFAULT;
        if (traits.contains(Trait.MODES)) {
            rule = switch (below(4)) {
                case 0 -> rule.counting(Contributors.KEY_RESULTS_ONLY);
                case 1 -> rule.counting(Contributors.CHILDREN_ONLY);
                case 2 -> rule.withKeyResultShare(share());
                default -> rule;
            };
        }
        if (traits.contains(Trait.MINIMUM)) {
            rule = switch (below(3)) {
                case 0 -> rule.by(Aggregation.MIN);
                case 1 -> rule.blending(share());
                default -> rule;
            };
        }
        return rule.equals(RollupRule.DEFAULT) ? Optional.empty() : Optional.of(rule);
    }
}
