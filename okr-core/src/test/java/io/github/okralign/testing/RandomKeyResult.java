package io.github.okralign.testing;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.DoubleSupplier;

/** Gives a key result one of the seven measures and check-ins to go with it, or none. */
record RandomKeyResult(Dice dice, String unit) {

    private static final String[] LEVELS = {"FAIL", "COMMIT", "TARGET", "STRETCH"};

    /** The unit of all values in a set where some are added up. */
    static final String SUMMED = "pieces";

    static RandomKeyResult of(Dice dice, EnumSet<OkrSets.Trait> traits) {
        return new RandomKeyResult(dice, traits.contains(OkrSets.Trait.SUMS) ? SUMMED : dice.oneOf("", "EUR"));
    }

    void fill(KeyResult.Builder builder, boolean measured) {
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
                builder.atLeast(.6, "");
                checkIns(builder, dice::ratio);
            }
            case 1 -> {
                builder.atMost(.6, "h");
                checkIns(builder, dice::ratio);
            }
            case 2 -> {
                builder.range(.25, .75, "");
                checkIns(builder, dice::ratio);
            }
            case 3 -> milestones(builder);
            case 4 -> {
                builder.binary();
                checkIns(builder, dice::ratio);
            }
            case 5 -> levels(builder);
            default -> change(builder);
        }
    }

    void sum(KeyResult.Builder builder) {
        change(builder.source(Source.SUM));
    }

    private void change(KeyResult.Builder builder) {
        double baseline = dice.oneOf(0.0, 0.0, 100.0, -3.0);
        double target = baseline + dice.oneOf(1.0, 1.0, 50.0, -2.0);
        builder.change(baseline, target, unit);
        checkIns(builder, () -> baseline + dice.ratio() * (target - baseline));
    }

    private void milestones(KeyResult.Builder builder) {
        Milestone[] milestones = new Milestone[1 + dice.below(4)];
        for (int i = 0; i < milestones.length; i++) {
            Milestone milestone = Milestone.of("m" + i, "Milestone " + i).weighing(dice.weight());
            milestones[i] = dice.chance(.5) ? milestone.doneOn(day()) : milestone;
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
