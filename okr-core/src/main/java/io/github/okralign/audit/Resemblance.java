package io.github.okralign.audit;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which strategic goals of others the goals of a unit resemble, by words, tags and values: where it could connect. Made
 * once for all units.
 */
final class Resemblance {

    private static final int SHORT = 3;
    /** So many units of a branch say what it is about; to look at all below each of them would be quadratic. */
    private static final int BRANCH = 1000;

    private static final int HINTS = 2;

    private final ListMultimap<String, Objective> goals = ArrayListMultimap.create();
    private final ListMultimap<String, String> below = ArrayListMultimap.create();
    private final List<Objective> strategic;
    /** The positions of the strategic goals with each word. */
    private final ListMultimap<String, Integer> strategicByWord = ArrayListMultimap.create();

    Resemblance(Facts facts) {
        facts.objectives().forEach(objective -> objective.unit().ifPresent(unit -> goals.put(unit, objective)));
        for (Unit unit : facts.okrSet().organization().units()) {
            unit.parent().ifPresent(parent -> below.put(parent, unit.id()));
        }
        strategic = facts.objectives(AlignmentClass.STRATEGIC).toList();
        for (int i = 0; i < strategic.size(); i++) {
            for (String word : words(strategic.get(i))) {
                strategicByWord.put(word, i);
            }
        }
    }

    /** What to suggest to a unit with the units below it, the nearest first. */
    String suggestionForBranch(String unit) {
        List<String> branch = new ArrayList<>(List.of(unit));
        for (int i = 0; i < branch.size() && branch.size() < BRANCH; i++) {
            branch.addAll(below.get(branch.get(i)));
        }
        return suggestion(branch);
    }

    /** What to suggest to a unit for the goals of its own. */
    String suggestionForUnit(String unit) {
        return suggestion(List.of(unit));
    }

    private String suggestion(List<String> units) {
        Set<String> words = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (String unit : units) {
            for (Objective goal : goals.get(unit)) {
                words.addAll(words(goal));
                own.add(goal.id());
            }
        }
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : words) {
            strategicByWord.get(word).forEach(goal -> shared.merge(goal, 1, Integer::sum));
        }
        List<String> nearest = shared.entrySet().stream()
                .filter(goal -> !own.contains(strategic.get(goal.getKey()).id()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(HINTS)
                .map(goal -> "\"" + strategic.get(goal.getKey()).id() + "\"")
                .collect(Collectors.toList());
        return nearest.isEmpty()
                ? "ask which strategic goals its work serves, and align it to them"
                : "see whether its goals serve " + String.join(" or ", nearest) + ", which they resemble";
    }

    private static Set<String> words(Objective objective) {
        Set<String> words = new HashSet<>();
        for (String word : objective.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > SHORT) {
                words.add(word);
            }
        }
        objective.tags().forEach(tag -> words.add("#" + tag));
        objective.values().forEach(value -> words.add("=" + value));
        return words;
    }
}
