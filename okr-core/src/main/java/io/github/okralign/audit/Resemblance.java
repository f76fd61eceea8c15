package io.github.okralign.audit;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which strategic goals of others the goals of a unit resemble, by words, tags and values: where it could connect. Made
 * once for all units. A suggestion costs what lies in the unit's branch, and looks at {@value #LOOKED_AT} shared words at
 * most, those of the fewest strategic goals first.
 */
final class Resemblance {

    private static final Splitter WORDS = Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+"));
    private static final int SHORT = 3;
    /** So many units of a branch say what it is about; to look at all below each of them would be quadratic. */
    private static final int BRANCH = 1000;

    private static final int HINTS = 2;
    private static final int LOOKED_AT = 2_000;

    private final ListMultimap<String, Objective> goals = ArrayListMultimap.create();
    private final ListMultimap<String, String> below = ArrayListMultimap.create();
    private final List<Objective> strategic;
    /** The positions of the strategic goals with each word. */
    private final ListMultimap<String, Integer> strategicByWord = ArrayListMultimap.create();
    /** The words that each unit's own goals share with strategic ones; filled as it is asked for. */
    private final Map<String, Set<String>> wordsOfUnit = new HashMap<>();
    /** How many words each strategic goal shares with the goals looked at; all 0 in between. */
    private final int[] shared;

    Resemblance(Facts facts) {
        facts.objectives().forEach(objective -> objective.unit().ifPresent(unit -> goals.put(unit, objective)));
        for (Unit unit : facts.okrSet().organization().units()) {
            unit.parent().ifPresent(parent -> below.put(parent, unit.id()));
        }
        strategic = facts.objectives(AlignmentClass.STRATEGIC).toList();
        shared = new int[strategic.size()];
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
        units.forEach(unit -> words.addAll(wordsOfUnit.computeIfAbsent(unit, this::sharedWords)));
        Set<String> own = new HashSet<>(units);
        String nearest = nearest(words).stream()
                .filter(goal -> !own.contains(strategic.get(goal).unit().orElse("")))
                .limit(HINTS)
                .map(goal -> "\"" + strategic.get(goal).id() + "\"")
                .collect(Collectors.joining(" or "));
        return nearest.isEmpty()
                ? "ask which strategic goals its work serves, and align it to them"
                : "see whether its goals serve " + nearest + ", which they resemble";
    }

    private Set<String> sharedWords(String unit) {
        Set<String> words = new HashSet<>();
        goals.get(unit).forEach(goal -> words.addAll(words(goal)));
        words.retainAll(strategicByWord.keySet());
        return words;
    }

    /** The strategic goals with any of the words, those with the most of them first. */
    private List<Integer> nearest(Set<String> words) {
        List<String> rarestFirst = new ArrayList<>(words);
        rarestFirst.sort(Comparator.comparingInt(
                        (String word) -> strategicByWord.get(word).size())
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> found = new ArrayList<>();
        int lookedAt = 0;
        for (String word : rarestFirst) {
            for (int goal : strategicByWord.get(word)) {
                if (lookedAt++ < LOOKED_AT && shared[goal]++ == 0) {
                    found.add(goal);
                }
            }
            if (lookedAt >= LOOKED_AT) {
                break;
            }
        }
        found.sort(Comparator.comparingInt((Integer goal) -> -shared[goal]).thenComparing(Comparator.naturalOrder()));
        found.forEach(goal -> shared[goal] = 0);
        return found;
    }

    private static Set<String> words(Objective objective) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : WORDS.split(objective.title().toLowerCase(Locale.ROOT))) {
            if (word.length() > SHORT) {
                words.add(word);
            }
        }
        objective.tags().forEach(tag -> words.add("#" + tag));
        objective.values().forEach(value -> words.add("=" + value));
        return words;
    }
}
