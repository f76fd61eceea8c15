package io.github.okralign.testing;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Source;
import io.github.okralign.model.ValueReading;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Gives a key result one of the seven measures and check-ins to go with it, or none. */
record RandomKeyResult(Dice dice, String unit, boolean facts) {

    private static final String[] LEVELS = {"FAIL", "COMMIT", "TARGET", "STRETCH"};

    /** The unit of all values in a set where some are added up. */
    static final String SUMMED = "pieces";

    /** Another unit of some values in a set with facts, of which each is twelve pieces. */
    static final String CRATES = "crates";

    static RandomKeyResult of(Dice dice, EnumSet<OkrSets.Trait> traits) {
        boolean facts = traits.contains(OkrSets.Trait.FACTS);
        boolean sums = traits.contains(OkrSets.Trait.SUMS);
        String summed = facts && dice.chance(.2) ? CRATES : SUMMED;
        return new RandomKeyResult(dice, sums ? summed : dice.oneOf("", "EUR"), facts);
    }

    /** Whether this one has what only sets with facts have. */
    private boolean fact(double probability) {
        return facts && dice.chance(probability);
    }

    void fill(KeyResult.Builder builder, boolean measured) {
        if (fact(.1)) {
            builder.weight(0);
        }
        if (fact(.1)) {
            builder.state(dice.oneOf(KeyResultState.values()));
        } else if (fact(.15)) {
            builder.state(dice.oneOf(KeyResultState.values()), OkrSets.AS_OF.minusDays(20))
                    .state(dice.oneOf(KeyResultState.values()), OkrSets.AS_OF.plusDays(dice.oneOf(-5, 0, 1)));
        }
        if (!measured) {
            if (dice.chance(.2)) {
                builder.source(Source.MEASURED); // with nothing to measure it by
            } else if (dice.chance(.3)) {
                change(builder.source(Source.ROLLED_UP));
            }
            return;
        }
        switch (dice.below(8)) {
            case 0 -> {
                Measure.AtLeast limit = new Measure.AtLeast(.6, "").reading(hitReading());
                builder.measure(fact(.2) ? limit.revised(day(), new Measure.AtLeast(.3, "")) : limit);
                checkIns(builder, dice::ratio);
            }
            case 1 -> {
                Measure.AtMost limit = new Measure.AtMost(.6, "h").reading(hitReading());
                builder.measure(fact(.2) ? limit.revised(day(), new Measure.AtMost(.9, "h")) : limit);
                checkIns(builder, dice::ratio);
            }
            case 2 -> {
                builder.measure(new Measure.Range(.25, .75, "").reading(hitReading()));
                checkIns(builder, dice::ratio);
            }
            case 3 -> milestones(builder);
            case 4 -> {
                builder.binary();
                checkIns(builder, dice::ratio);
            }
            case 5 -> levels(builder);
            default -> {
                if (fact(.25)) {
                    ratio(builder);
                } else {
                    change(builder);
                }
            }
        }
    }

    private @Nullable HitReading hitReading() {
        return fact(.5) ? dice.oneOf(HitReading.values()) : null;
    }

    void sum(KeyResult.Builder builder) {
        if (fact(.4)) {
            if (dice.chance(.5)) {
                ratio(builder.source(Source.POOLED), Scale.LINEAR);
            } else {
                change(builder.source(Source.AVERAGE), Scale.LINEAR);
            }
        } else {
            change(builder.source(Source.SUM), Scale.LINEAR);
        }
    }

    private void change(KeyResult.Builder builder) {
        double baseline = dice.oneOf(0.0, 0.0, 100.0, -3.0);
        double target = baseline + dice.oneOf(1.0, 1.0, 50.0, -2.0);
        change(builder, baseline, target, scale(baseline, target));
    }

    private void change(KeyResult.Builder builder, Scale scale) {
        double baseline = dice.oneOf(0.0, 0.0, 100.0, -3.0);
        change(builder, baseline, baseline + dice.oneOf(1.0, 1.0, 50.0, -2.0), scale);
    }

    private void change(KeyResult.Builder builder, double baseline, double target, Scale scale) {
        Measure.Change change = new Measure.Change(baseline, target, unit, List.of()).along(scale);
        if (fact(.4)) {
            change = change.reading(dice.oneOf(ValueReading.values()));
        }
        if (fact(.2)) {
            change = change.revised(day(), new Measure.Change(baseline, target + (target - baseline), unit, List.of()));
        }
        builder.measure(change);
        boolean total = change.reading() == ValueReading.TOTAL;
        checkIns(
                builder,
                () -> total ? dice.ratio() * (target - baseline) / 3 : baseline + dice.ratio() * (target - baseline));
    }

    /** Points that no sum of the values below comes to, as a step would hang on the order of addition there. */
    private Scale scale(double baseline, double target) {
        if (!fact(.3)) {
            return Scale.LINEAR;
        }
        Scale.Point[] points = {
            new Scale.Point(baseline + .2555 * (target - baseline), dice.oneOf(.1, .25, .5)),
            new Scale.Point(baseline + .7445 * (target - baseline), dice.oneOf(.6, .75, .9))
        };
        return dice.chance(.4) ? Scale.inSteps(points) : Scale.along(points);
    }

    private void ratio(KeyResult.Builder builder) {
        ratio(builder, scale(.5, .1));
    }

    private void ratio(KeyResult.Builder builder, Scale scale) {
        Measure.Ratio ratio = new Measure.Ratio(.5, .1, "", List.of()).along(scale);
        if (dice.chance(.5)) {
            ratio = ratio.reading(ValueReading.TOTAL);
        }
        if (fact(.2)) {
            ratio = ratio.revised(day(), new Measure.Ratio(.5, .3, "", List.of()));
        }
        builder.measure(ratio);
        for (int i = dice.below(4); i > 0; i--) {
            builder.checkIn(
                    dice.chance(.85)
                            ? CheckIn.ofFraction(day(), dice.below(60), dice.oneOf(100.0, 60.0, 250.0))
                            : CheckIn.on(day()).confidence(.5).build());
        }
    }

    private void milestones(KeyResult.Builder builder) {
        Milestone[] milestones = new Milestone[1 + dice.below(4)];
        for (int i = 0; i < milestones.length; i++) {
            Milestone milestone = Milestone.of("m" + i, "Milestone " + i).weighing(dice.weight());
            milestones[i] =
                    dice.chance(.5) ? milestone.doneOn(day()) : fact(.3) ? milestone.droppedOn(day()) : milestone;
        }
        builder.milestones(milestones);
    }

    private void levels(KeyResult.Builder builder) {
        builder.levels(
                new AttainmentLevel(LEVELS[0], dice.oneOf(0.0, -0.0, -.2)),
                new AttainmentLevel(LEVELS[1], .3),
                new AttainmentLevel(LEVELS[2], .7),
                new AttainmentLevel(LEVELS[3], dice.oneOf(1.0, 1.3)));
        for (int i = dice.below(4); i > 0; i--) {
            CheckIn.Builder checkIn = CheckIn.on(day());
            builder.checkIn(
                    dice.chance(.85)
                            ? checkIn.level(dice.oneOf(LEVELS)).build()
                            : checkIn.confidence(.5).build());
        }
    }

    private void checkIns(KeyResult.Builder builder, DoubleSupplier value) {
        for (int i = dice.below(5); i > 0; i--) {
            CheckIn.Builder checkIn = CheckIn.on(day());
            builder.checkIn(
                    dice.chance(.85)
                            ? checkIn.value(value.getAsDouble()).build()
                            : checkIn.confidence(.5).build());
        }
    }

    /** One of a few days, so that some fall together, some on the day of the set and some after it. */
    private LocalDate day() {
        return OkrSets.AS_OF.plusDays(7L * dice.oneOf(-6, -4, -2, -2, -1, 0, 1));
    }
}
