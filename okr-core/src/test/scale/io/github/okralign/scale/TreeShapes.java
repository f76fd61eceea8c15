package io.github.okralign.scale;

import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;

/** Shapes that are extreme in units, people and time. */
final class TreeShapes {

    private static final int FAN_OUT = 4;
    private static final int KEY_RESULTS = 3;
    private static final int PEOPLE_OF_A_UNIT = 5;
    private static final Level[] LEVELS = {Level.COMPANY, Level.DIVISION, Level.DEPARTMENT, Level.TEAM};

    private TreeShapes() {}

    static OkrSet company(int size) {
        return company(size, false);
    }

    static OkrSet oneOwner(int size) {
        return company(size, true);
    }

    /** Objective i stands below objective (i − 1) / 4, and in the unit of that number, several to a unit. */
    private static OkrSet company(int size, boolean oneOwner) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        int units = Math.max(1, size / FAN_OUT);
        for (int i = 1; i < units; i++) {
            int above = (i - 1) / FAN_OUT;
            Unit unit = Unit.of("u" + i).named("Unit " + i).below(above == 0 ? "company" : "u" + above);
            int depth = depth(i);
            set.unit(depth < LEVELS.length ? unit.at(LEVELS[depth]) : unit);
        }
        int people = oneOwner ? 1 : units * PEOPLE_OF_A_UNIT;
        for (int i = 0; i < people; i++) {
            set.person("p" + i, "Person " + i, unit(i / PEOPLE_OF_A_UNIT % units));
        }
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, KEY_RESULTS);
                o.unit(unit(number % units)).owner("p" + number % people);
                parents(o, number, seed);
            });
        }
        return set.build();
    }

    private static String unit(int number) {
        return number == 0 ? "company" : "u" + number;
    }

    private static int depth(int number) {
        return number == 0 ? 0 : 1 + depth((number - 1) / FAN_OUT);
    }

    private static void parents(Objective.Builder objective, int number, Seed seed) {
        if (number == 0 || seed.below(100) == 0) {
            return;
        }
        int parent = (number - 1) / FAN_OUT;
        objective.contributesTo("o" + parent, seed.weight());
        int second = seed.below(number);
        if (seed.below(5) == 0 && second != parent) {
            objective.contributesTo("o" + second, seed.weight());
        }
    }

    static OkrSet deepUnits(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 1; i < size; i++) {
            set.unit(Unit.of("u" + i).below(unit(i - 1)));
        }
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.unit(unit(number));
                if (number > 0) {
                    o.contributesTo("o" + (number - 1) / 2, seed.weight());
                }
            });
        }
        return set.build();
    }

    static OkrSet flatUnits(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 1; i < size; i++) {
            set.unit("u" + i, "Unit " + i, Level.TEAM, "company");
            set.person("p" + i, "Person " + i, "u" + i);
        }
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.unit(unit(number));
                if (number > 0) {
                    o.contributesTo("o" + seed.below(number), seed.weight()).owner("p" + number);
                }
                if (number > 1) {
                    o.dependsOn("o" + (number - 1));
                }
            });
        }
        return set.build();
    }

    static OkrSet manyCycles(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i < size; i++) {
            int number = i;
            set.cycle("c" + i, "2026-04-0" + (1 + i % 9), "2026-06-2" + i % 10);
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.cycle("c" + number).lineage("line" + number % 7);
                if (number > 0) {
                    o.contributesTo("o" + seed.below(number), seed.weight());
                }
            });
        }
        return set.build();
    }
}
