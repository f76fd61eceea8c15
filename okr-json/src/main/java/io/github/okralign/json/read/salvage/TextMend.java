package io.github.okralign.json.read.salvage;

import io.github.okralign.model.Salvaged.Remedy;
import java.util.List;

/**
 * The remedy of a problem of the text.
 *
 * @param steps the place to change
 * @param remedy how
 */
record TextMend(List<String> steps, Remedy remedy) {

    /** The remedy of a value that cannot be read, that may not be there, or that lacks something. */
    static TextMend of(String code, List<String> steps) {
        if (code.equals("UNKNOWN_PROPERTY") || steps.stream().anyMatch(step -> step.startsWith("x-"))) {
            return leftOut(steps, steps.size());
        }
        String last = steps.get(steps.size() - 1);
        if (last.equals("weight") || last.equals("capacity")) {
            return new TextMend(steps, Remedy.SET_TO_ONE);
        }
        for (int i = 0; i < steps.size() - 1; i++) {
            int part = i + 2; // as many steps lead to the element of a list
            switch (steps.get(i)) {
                case "checkIns" -> {
                    return leftOut(steps, isAside(last) ? steps.size() : part);
                }
                case "alignments" -> {
                    return leftOut(steps, isAside(last) || last.equals("date") ? steps.size() : part);
                }
                case "states", "cycles" -> {
                    return leftOut(steps, isAside(last) || last.equals("parent") ? steps.size() : part);
                }
                case "measure" -> {
                    return ofMeasure(steps, i + 1);
                }
                default -> {}
            }
        }
        return leftOut(steps, steps.size());
    }

    /** What says something beside the facts. */
    private static boolean isAside(String property) {
        return switch (property) {
            case "author", "by", "note", "title" -> true;
            default -> false;
        };
    }

    private static TextMend ofMeasure(List<String> steps, int measure) {
        return switch (steps.get(measure)) {
            case "phases", "scale", "steps", "revisions", "reading", "unit" -> leftOut(steps, measure + 1);
            default -> leftOut(steps, isAside(steps.get(steps.size() - 1)) ? steps.size() : measure);
        };
    }

    private static TextMend leftOut(List<String> steps, int length) {
        return new TextMend(steps.subList(0, Math.min(length, steps.size())), Remedy.LEFT_OUT);
    }
}
