package io.github.okralign.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to change in one go, and how places were called before anything was left out. */
final class Mends {

    private final Set<Mend> mends = new HashSet<>();
    private final BitSet objectives = new BitSet();
    /** By list, how its elements were numbered at first; none for lists that are as they were. */
    private final Map<Location, List<Integer>> numbers;
    /** By list as it is called now, which of its elements stay, in their new order. */
    private final Map<Location, List<Integer>> left = new HashMap<>();

    /**
     * Nothing to change yet.
     *
     * @param numbers by list, how its elements were numbered at first; changes as elements are left out
     */
    Mends(Map<Location, List<Integer>> numbers) {
        this.numbers = numbers;
    }

    /** Adds what to change. */
    void add(Mend mend) {
        mends.add(mend);
        List<String> steps = mend.place().steps();
        if (steps.get(0).equals("objectives")) {
            objectives.set(Integer.parseInt(steps.get(1)));
        }
    }

    /** The positions of objectives in which something changes. */
    BitSet objectives() {
        return objectives;
    }

    boolean leavesOut(Location place) {
        return mends.contains(new Mend(place, Salvaged.Remedy.LEFT_OUT));
    }

    boolean has(Location place, Salvaged.Remedy remedy) {
        return mends.contains(new Mend(place, remedy));
    }

    /** What stays of a list, whose first numbers are kept in mind. */
    <T> List<T> kept(List<T> all, Location list) {
        List<T> kept = new ArrayList<>(all.size());
        List<Integer> places = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!leavesOut(list.index(i))) {
                kept.add(all.get(i));
                places.add(i);
            }
        }
        if (kept.size() == all.size()) {
            return all;
        }
        left.put(list, places);
        return kept;
    }

    /** The elements of a list at some places, in the order of these, whose first numbers are kept in mind. */
    <T> List<T> rearranged(List<T> all, Location list, List<Integer> places) {
        left.put(list, places);
        return places.stream().map(all::get).toList();
    }

    /** How a place was called at first. */
    Location first(Location place) {
        Location at = Location.SET;
        for (String step : place.steps()) {
            if (Character.isDigit(step.charAt(0))) {
                int number = Integer.parseInt(step);
                List<Integer> known = numbers.get(at);
                at = at.index(known == null ? number : known.get(number));
            } else {
                at = at.property(step);
            }
        }
        return at;
    }

    /** Keeps in mind how what is left was called at first, once all is done. */
    void renumber() {
        Map<Location, List<Integer>> changed = new HashMap<>();
        left.forEach((list, places) -> {
            Location before = first(list);
            List<Integer> known = numbers.get(before);
            changed.put(
                    before,
                    places.stream()
                            .map(place -> known == null ? place : known.get(place))
                            .toList());
        });
        numbers.putAll(changed);
    }

    /**
     * The remedy of a problem.
     *
     * @param place what to change
     * @param remedy how
     */
    record Mend(Location place, Salvaged.Remedy remedy) {

        /** The remedy of a problem, as small as it can be without a guess at what was meant. */
        static Mend of(Problem problem) {
            List<String> steps = problem.location().steps();
            return switch (steps.get(0)) {
                case "objectives" -> ofGoal(problem, steps);
                case "organization" -> ofOrganization(problem, steps);
                default -> ofPart(problem, steps, 2);
            };
        }

        /** The remedy where no finer one helps: the whole objective, person, unit, value, cycle or conversion is left out. */
        static Mend ofLastResort(Problem problem) {
            List<String> steps = problem.location().steps();
            return leftOut(prefix(steps, steps.get(0).equals("organization") ? 3 : 2));
        }

        private static Mend ofOrganization(Problem problem, List<String> steps) {
            if (steps.size() > 3 && steps.get(3).equals("capacity")) {
                return new Mend(problem.location(), Salvaged.Remedy.SET_TO_ONE);
            }
            return ofPart(problem, steps, 3);
        }

        /** A part of a list, or what it refers to. */
        private static Mend ofPart(Problem problem, List<String> steps, int part) {
            boolean isReference = steps.size() > part
                    && switch (steps.get(part)) {
                        case "parent", "head", "manager", "unit", "units", "owner", "author", "by", "serves" -> true;
                        default -> false;
                    };
            return leftOut(isReference ? problem.location() : prefix(steps, part));
        }

        private static Mend ofGoal(Problem problem, List<String> steps) {
            int goal = steps.size() > 3 && steps.get(2).equals("keyResults") ? 4 : 2;
            if (steps.size() == goal) {
                return leftOut(problem.location());
            }
            return switch (steps.get(goal)) {
                case "id" -> leftOut(prefix(steps, goal));
                case "title" -> new Mend(problem.location(), Salvaged.Remedy.TITLED_BY_ID);
                case "weight" -> new Mend(problem.location(), Salvaged.Remedy.SET_TO_ONE);
                case "states" ->
                    problem.code() == Problem.Code.OUT_OF_ORDER
                            ? new Mend(prefix(steps, goal + 1), Salvaged.Remedy.PUT_IN_ORDER)
                            : ofPart(problem, steps, goal + 2);
                case "measure" -> ofMeasure(problem, steps, goal);
                case "alignments" ->
                    steps.get(steps.size() - 1).equals("weight")
                            ? new Mend(problem.location(), Salvaged.Remedy.SET_TO_ONE)
                            : ofPart(problem, steps, goal + 2);
                case "checkIns", "blockers", "comments", "initiatives" -> ofPart(problem, steps, goal + 2);
                case "coOwners", "jointUnits", "values" -> leftOut(problem.location());
                default -> leftOut(prefix(steps, goal + 1));
            };
        }

        private static Mend ofMeasure(Problem problem, List<String> steps, int goal) {
            int measure = goal + 1;
            String property = steps.size() > measure ? steps.get(measure) : "";
            return switch (property) {
                case "milestones" ->
                    steps.get(steps.size() - 1).equals("weight")
                            ? new Mend(problem.location(), Salvaged.Remedy.SET_TO_ONE)
                            : leftOut(prefix(steps, measure));
                case "scale" ->
                    leftOut(
                            problem.code() == Problem.Code.CONFLICT
                                    ? prefix(steps, goal).property("source")
                                    : prefix(steps, measure + 1));
                case "phases", "revisions", "reading" -> leftOut(prefix(steps, measure + 1));
                default -> leftOut(prefix(steps, measure));
            };
        }

        private static Mend leftOut(Location place) {
            return new Mend(place, Salvaged.Remedy.LEFT_OUT);
        }

        private static Location prefix(List<String> steps, int length) {
            Location at = Location.SET;
            for (String step : steps.subList(0, length)) {
                at = Character.isDigit(step.charAt(0)) ? at.index(Integer.parseInt(step)) : at.property(step);
            }
            return at;
        }
    }
}
