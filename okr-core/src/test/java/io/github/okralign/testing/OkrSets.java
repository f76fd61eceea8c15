package io.github.okralign.testing;

import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Random valid sets, as arbitraries. A set of a smaller size is the beginning of the same set of a larger size, so that
 * shrinking takes goals away and leaves the rest as it is.
 */
public final class OkrSets {

    /** The day for which every generated set speaks. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);

    /** What a set may contain beyond goals, links, states and missing data. */
    public enum Trait {
        /** Rules that leave contributors out or give key results a fixed share. */
        MODES,
        /** Rules that take a minimum. */
        MINIMUM,
        /** Progress by hand, and scores. */
        OVERRIDES,
        /** Key results that add up the values of others. */
        SUMS
    }

    private static final int LARGEST = 14;

    private OkrSets() {}

    /** Means only, and nothing set by hand. */
    public static final class Pure implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return with(EnumSet.of(Trait.MODES));
        }
    }

    /** Every aggregation, but nothing set by hand. */
    public static final class EveryAggregation implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return with(EnumSet.of(Trait.MODES, Trait.MINIMUM));
        }
    }

    /** Whatever a set can hold, but no sums of values. */
    public static final class WithoutSums implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return with(EnumSet.complementOf(EnumSet.of(Trait.SUMS)));
        }
    }

    /** Whatever a set can hold. */
    public static final class Everything implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return with(EnumSet.allOf(Trait.class));
        }
    }

    /** One objective with up to some hundred contributors of its own kind and of others. */
    public static final class Wide implements ArbitrarySupplier<OkrSet> {
        @Override
        public Arbitrary<OkrSet> get() {
            return Combinators.combine(
                            Arbitraries.longs().withDistribution(RandomDistribution.uniform()),
                            Arbitraries.integers().between(0, 150).withDistribution(RandomDistribution.uniform()),
                            Arbitraries.integers().between(0, 150).withDistribution(RandomDistribution.uniform()))
                    .as(OkrSets::wide)
                    .withoutEdgeCases();
        }
    }

    private static OkrSet wide(long seed, int keyResults, int children) {
        Dice dice = new Dice(new Random(seed));
        RandomKeyResult any = RandomKeyResult.of(dice, EnumSet.noneOf(Trait.class));
        OkrSet.Builder set = OkrSet.builder().asOf(AS_OF);
        set.objective("top", top -> {
            dice.rule(EnumSet.of(Trait.MODES, Trait.MINIMUM)).ifPresent(top.title("Top")::rollup);
            for (int i = 0; i < keyResults; i++) {
                top.keyResult("k" + i, k -> any.fill(k.title("K").weight(dice.weight()), dice.chance(.9)));
            }
        });
        for (int i = 0; i < children; i++) {
            int number = i;
            set.objective("o" + number, o -> {
                o.title("O").contributesTo("top", dice.weight());
                o.keyResult("o" + number + ".k", k -> any.fill(k.title("K"), true));
                if (dice.chance(.1)) {
                    o.state(dice.oneOf(ObjectiveState.values()));
                }
            });
        }
        return set.build();
    }

    /** Sets of one to fourteen objectives with the given traits. */
    public static Arbitrary<OkrSet> with(EnumSet<Trait> traits) {
        return Combinators.combine(
                        Arbitraries.longs().withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, LARGEST).withDistribution(RandomDistribution.uniform()))
                .as((seed, size) -> random(seed, size, traits));
    }

    /** The set of a seed. */
    public static OkrSet random(long seed, int objectives, EnumSet<Trait> traits) {
        return new RandomSet(seed, objectives, traits).build();
    }
}
