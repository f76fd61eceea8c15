package io.github.okralign.scale;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** What all shapes have in common: a day, a cycle, a company, and goals that are as full as goals usually are. */
final class Seed {

    static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);
    static final String CYCLE = "2026-Q2";
    private static final LocalDate EARLIER = LocalDate.of(2026, 4, 24);
    private static final LocalDate LATEST = LocalDate.of(2026, 5, 8);
    private static final String[] VERBS = {"Raise", "Build", "Win", "Halve", "Open", "Ship", "Learn", "Keep"};
    private static final String[] NOUNS = {
        "retention of small firms", "the partner channel", "time to first value", "error budget of billing",
        "hiring in the south", "self service sign-up", "share of renewals", "trust of auditors"
    };

    private final SplittableRandom random;

    Seed(int size) {
        random = new SplittableRandom(20_260_515L + size);
    }

    /** A set without goals yet. */
    static OkrSet.Builder set() {
        return OkrSet.builder()
                .asOf(AS_OF)
                .organization("Acme")
                .cycle(CYCLE, "2026-04-01", "2026-06-30")
                .unit("company", "Company", Level.COMPANY)
                .person("boss", "Boss", "company");
    }

    /** An objective of the company with so many measured key results. */
    void fill(Objective.Builder objective, int number, int keyResults) {
        objective
                .title(VERBS[random.nextInt(VERBS.length)] + " " + NOUNS[random.nextInt(NOUNS.length)] + " " + number)
                .unit("company")
                .owner("boss")
                .cycle(CYCLE);
        for (int i = 1; i <= keyResults; i++) {
            int keyResult = i;
            objective.keyResult("o" + number + "." + i, k -> measured(k, number + "/" + keyResult));
        }
    }

    /** A key result between a baseline and a target, with two check-ins, or none in one of eleven. */
    void measured(KeyResult.Builder keyResult, String number) {
        keyResult.title("Metric " + number).weight(weight()).change(0, 100, "points");
        if (random.nextInt(11) > 0) {
            double value = rounded(100 * random.nextDouble(-.1, 1.1));
            keyResult
                    .checkIn(CheckIn.on(EARLIER)
                            .value(rounded(value / 2))
                            .confidence(.5)
                            .build())
                    .checkIn(CheckIn.on(LATEST).value(value).confidence(.6).build());
        }
    }

    /** To one decimal, as people write numbers. */
    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }

    double weight() {
        return rounded(random.nextDouble(.5, 3));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
