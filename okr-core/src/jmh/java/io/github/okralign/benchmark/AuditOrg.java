package io.github.okralign.benchmark;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An {@link Org} with all that an audit looks at: real titles, a tree of units as deep as the levels of the objectives,
 * owners, values, tags, cycles, dependencies, confidence and gaps in all of these, as often as firms have them.
 *
 * <ul>
 *   <li>A unit pursues one to five objectives, and lies below the unit of its first objective's parent.
 *   <li>Two people for three objectives. 3 % of objectives have no owner, 2 % no cycle, 4 % no check-in for a month.
 *   <li>One objective in twenty depends on another one, one in a hundred also contributes to its parent's parent.
 * </ul>
 */
final class AuditOrg {

    private static final long SEED = 20_260_515;
    /** Early enough for what has been reached by then not to be too late for most. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 4);

    private static final LocalDate EARLIER = LocalDate.of(2026, 4, 10);
    private static final LocalDate LATEST = LocalDate.of(2026, 4, 27);
    private static final Level[] LEVELS = {
        Level.COMPANY, Level.DIVISION, Level.DIVISION, Level.DEPARTMENT, Level.DEPARTMENT, Level.TEAM, Level.TEAM
    };
    private static final String[] VALUES = {"courage", "care", "craft", "candour", "thrift"};
    private static final String[] TAGS = {"growth", "quality", "people", "green", "digital", "risk", "cost", "market"};
    private static final String[] MEASURED_IN = {"%", "days", "EUR", "hours", "customers", "points"};

    private final Org org;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Titles titles = new Titles(SEED);
    private final OkrSet.Builder set = OkrSet.builder().asOf(AS_OF);
    private final String[] unitOf;
    private final String[] ownerOf;

    private AuditOrg(Org org) {
        this.org = org;
        this.unitOf = new String[org.size];
        this.ownerOf = new String[org.size];
    }

    /** The organisation as a model. */
    static OkrSet of(Org org) {
        return new AuditOrg(org).build();
    }

    private OkrSet build() {
        set.cycle(Cycle.of("2026").from(LocalDate.of(2026, 1, 1)).until(LocalDate.of(2026, 12, 31)))
                .cycle("2026-Q1", "2026-01-01", "2026-03-31")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30");
        for (String value : VALUES) {
            set.value(value, "We act with " + value);
        }
        addUnits();
        for (int i = 0; i < org.size; i++) {
            addObjective(i);
        }
        return set.build();
    }

    /** Neighbours of a level with the same unit above share a unit, until it has enough to do. */
    private void addUnits() {
        String above = null;
        String unit = null;
        int room = 0;
        List<String> people = new ArrayList<>();
        for (int i = 0; i < org.size; i++) {
            String parent = org.level[i] == 0 ? null : unitOf[parent(i)];
            if (unit == null || (parent != null && (room == 0 || !parent.equals(above)))) {
                unit = parent == null ? "company" : "u" + i;
                Unit made = Unit.of(unit).named("Unit " + unit).at(LEVELS[org.level[i]]);
                set.unit(parent == null ? made : made.below(parent));
                above = parent;
                room = random.nextInt(20) == 0 ? 5 : random.nextInt(1, 5);
                people.clear();
                for (int j = 0; j < Math.max(1, room * 2 / 3); j++) {
                    people.add("p" + i + "." + j);
                    set.person(Person.of(people.get(j)).in(unit));
                }
            }
            room = Math.max(0, room - 1);
            unitOf[i] = unit;
            ownerOf[i] = people.get(room % people.size());
        }
    }

    /** The first objective that one contributes to; an orphan is placed as if it were its predecessor's sibling. */
    private int parent(int objective) {
        int at = objective;
        while (org.linkStart[at] == org.linkStart[at + 1]) {
            at--;
        }
        return org.level[at] == org.level[objective] ? org.linkTarget[org.linkStart[at]] : at;
    }

    private void addObjective(int objective) {
        set.objective(Org.objectiveId(objective), builder -> {
            builder.title(titles.objective()).unit(unitOf[objective]);
            if (chance(.97)) {
                builder.owner(ownerOf[objective]);
            }
            if (chance(.98)) {
                builder.cycle(org.level[objective] == 0 ? "2026" : chance(.01) ? "2026-Q1" : "2026-Q2");
            }
            if (chance(.05)) {
                builder.state(chance(.7) ? ObjectiveState.CLOSED : ObjectiveState.CANCELLED);
            }
            if (org.level[objective] == 0) {
                builder.priority(random.nextInt(1, 4));
            }
            if (chance(org.level[objective] == 0 ? .9 : .2)) {
                builder.value(any(VALUES));
            }
            if (chance(.4)) {
                builder.tag(any(TAGS));
            }
            align(objective, builder);
            boolean silent = chance(.04);
            int wanted = chance(.03) ? 1 : 3;
            for (int i = 0; i < wanted; i++) {
                int keyResult = org.keyResultStart[objective] + i;
                builder.keyResult(org.keyResultId(keyResult), k -> describe(keyResult, k, silent));
            }
        });
    }

    private void align(int objective, Objective.Builder builder) {
        for (int i = org.linkStart[objective]; i < org.linkStart[objective + 1]; i++) {
            String target = Org.objectiveId(org.linkTarget[i]);
            double weight = org.linkWeight[i];
            AlignmentState state = chance(.02) ? AlignmentState.PROPOSED : AlignmentState.ACCEPTED;
            builder.alignment(a -> a.to(target).weight(weight).state(state).date(chance(.5) ? LATEST : EARLIER));
        }
        if (org.level[objective] >= 2 && chance(.01)) {
            builder.contributesTo(Org.objectiveId(parent(parent(objective))));
        }
        if (org.level[objective] > 0 && chance(.05)) {
            String needed = Org.objectiveId(random.nextInt(objective));
            builder.alignment(a -> a.to(needed)
                    .type(AlignmentType.DEPENDS_ON)
                    .state(chance(.2) ? AlignmentState.PROPOSED : AlignmentState.ACCEPTED));
        }
    }

    private void describe(int keyResult, KeyResult.Builder builder, boolean silent) {
        double raw = org.raw[keyResult];
        String measuredIn = chance(.03) ? "" : any(MEASURED_IN);
        builder.title(titles.keyResult()).weight(org.keyResultWeight[keyResult]);
        if (chance(.2)) {
            builder.owner(ownerOf[random.nextInt(org.size)]);
        }
        if (chance(.05)) {
            builder.due(LocalDate.of(2026, 4, 30).plusDays(random.nextInt(70)));
        }
        switch (org.kind[keyResult]) {
            case Org.CHANGE -> builder.change(org.baseline(keyResult), org.target(keyResult), measuredIn);
            case Org.AT_LEAST -> builder.atLeast(90, measuredIn);
            case Org.BINARY -> builder.binary();
            default -> builder.milestones(OrgModel.milestones((int) Math.round(raw * 4), LATEST));
        }
        if (org.reported(keyResult) && org.kind[keyResult] != Org.MILESTONES) {
            report(builder, EARLIER, value(keyResult, raw / 2));
            if (!silent) {
                report(builder, LATEST, value(keyResult, raw));
            }
        }
    }

    private double value(int keyResult, double progress) {
        return switch (org.kind[keyResult]) {
            case Org.CHANGE -> OrgModel.value(org, keyResult, progress);
            case Org.AT_LEAST -> progress >= .5 ? 95 : 85;
            default -> progress >= 1 ? 1 : 0;
        };
    }

    private void report(KeyResult.Builder builder, LocalDate day, double value) {
        CheckIn.Builder checkIn = CheckIn.on(day).value(value);
        builder.checkIn(
                chance(.3) ? checkIn.confidence(random.nextInt(2, 10) / 10.0).build() : checkIn.build());
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
