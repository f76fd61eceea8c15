package io.github.okralign.model;

import java.util.List;

/**
 * The remedy of a problem.
 *
 * @param place what to change
 * @param remedy how
 */
record Mend(Location place, Remedy remedy) {

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
            return new Mend(problem.location(), Remedy.SET_TO_ONE);
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
            case "title" -> new Mend(problem.location(), Remedy.TITLED_BY_ID);
            case "weight" -> new Mend(problem.location(), Remedy.SET_TO_ONE);
            case "states" ->
                problem.code() == Problem.Code.OUT_OF_ORDER
                        ? new Mend(prefix(steps, goal + 1), Remedy.PUT_IN_ORDER)
                        : ofPart(problem, steps, goal + 2);
            case "measure" -> ofMeasure(problem, steps, goal);
            case "alignments" ->
                steps.get(steps.size() - 1).equals("weight")
                        ? new Mend(problem.location(), Remedy.SET_TO_ONE)
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
                        ? new Mend(problem.location(), Remedy.SET_TO_ONE)
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
        return new Mend(place, Remedy.LEFT_OUT);
    }

    private static Location prefix(List<String> steps, int length) {
        Location at = Location.SET;
        for (String step : steps.subList(0, length)) {
            at = Character.isDigit(step.charAt(0)) ? at.index(Integer.parseInt(step)) : at.property(step);
        }
        return at;
    }
}
