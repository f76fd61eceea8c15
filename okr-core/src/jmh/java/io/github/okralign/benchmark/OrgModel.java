package io.github.okralign.benchmark;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;

/**
 * An {@link Org} as a model, by the builder that every caller uses: one cycle, check-ins two weeks apart, and units for
 * the three top levels (a company, divisions, departments).
 */
final class OrgModel {

    static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);
    private static final LocalDate EARLIER = LocalDate.of(2026, 4, 24);
    private static final LocalDate LATEST = LocalDate.of(2026, 5, 8);
    private static final int DIVISIONS = 20;
    private static final int DEPARTMENTS = 10;

    private final Org org;

    private OrgModel(Org org) {
        this.org = org;
    }

    static OkrSet of(Org org) {
        return new OrgModel(org).build();
    }

    private OkrSet build() {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(AS_OF)
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .unit("company", "Company", Level.COMPANY);
        for (int i = 0; i < DIVISIONS; i++) {
            set.unit("division" + i, "Division " + i, Level.DIVISION, "company");
            for (int j = 0; j < DEPARTMENTS; j++) {
                set.unit(
                        "department" + i + "." + j,
                        "Department " + j + " of division " + i,
                        Level.DEPARTMENT,
                        "division" + i);
            }
        }
        for (int i = 0; i < org.size; i++) {
            addObjective(set, i);
        }
        return set.build();
    }

    private void addObjective(OkrSet.Builder set, int objective) {
        set.objective(Org.objectiveId(objective), builder -> {
            builder.title("Objective " + objective).cycle("2026-Q2");
            int division = org.branch[objective] % DIVISIONS;
            switch (org.level[objective]) {
                case 0 -> builder.unit("company");
                case 1 -> builder.unit("division" + division);
                case 2 -> builder.unit("department" + division + "." + objective % DEPARTMENTS);
                default -> {}
            }
            for (int i = org.linkStart[objective]; i < org.linkStart[objective + 1]; i++) {
                builder.contributesTo(Org.objectiveId(org.linkTarget[i]), org.linkWeight[i]);
            }
            for (int i = org.keyResultStart[objective]; i < org.keyResultStart[objective + 1]; i++) {
                int keyResult = i;
                builder.keyResult(org.keyResultId(i), k -> describe(keyResult, k));
            }
        });
    }

    private void describe(int keyResult, KeyResult.Builder builder) {
        double raw = org.raw[keyResult];
        builder.title("Key result " + keyResult).weight(org.keyResultWeight[keyResult]);
        switch (org.kind[keyResult]) {
            case Org.CHANGE -> {
                builder.change(org.baseline(keyResult), org.target(keyResult), "");
                if (org.reported(keyResult)) {
                    builder.checkIn(CheckIn.of(EARLIER, value(org, keyResult, raw / 2)));
                    builder.checkIn(CheckIn.of(LATEST, value(org, keyResult, raw)));
                }
            }
            case Org.AT_LEAST -> {
                builder.atLeast(90, "");
                if (org.reported(keyResult)) {
                    builder.checkIn(CheckIn.of(EARLIER, raw >= 0.5 ? 95 : 85));
                    builder.checkIn(CheckIn.of(LATEST, raw >= 1 ? 95 : 85));
                }
            }
            case Org.BINARY -> {
                builder.binary();
                if (org.reported(keyResult)) {
                    builder.checkIn(CheckIn.of(LATEST, raw));
                }
            }
            default -> builder.milestones(milestones((int) Math.round(raw * 4), LATEST));
        }
    }

    static Milestone[] milestones(int done, LocalDate day) {
        Milestone[] milestones = new Milestone[4];
        for (int i = 0; i < milestones.length; i++) {
            Milestone milestone = Milestone.create().titled("Step " + (i + 1));
            milestones[i] = i < done ? milestone.doneOn(day) : milestone;
        }
        return milestones;
    }

    /** What a key result of kind {@link Org#CHANGE} reports when it has come so far. */
    static double value(Org org, int keyResult, double progress) {
        double baseline = org.baseline(keyResult);
        return baseline + progress * (org.target(keyResult) - baseline);
    }
}
