package io.github.okralign.audit.rules.silo;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds the strategic goals of other units that the goals of a unit resemble most, by an inverted index of words, tags and
 * values: suggestions where the unit could connect. Made once for all units. A suggestion costs what lies in the unit's
 * branch, and looks at {@value #LOOKED_AT} shared words at most, those of the fewest strategic goals first.
 */
final class StrategicGoalMatcher {

    private static final int SHORT = 3;
    /** The most units of a branch that are looked at; to look at all below each of them would be quadratic. */
    private static final int BRANCH = 1000;

    private static final int HINTS = 2;
    private static final int LOOKED_AT = 2_000;

    private final ListMultimap<String, Objective> goals = ArrayListMultimap.create();
    private final ListMultimap<String, String> below = ArrayListMultimap.create();
    private final List<Objective> strategic;
    /** The words of the strategic goals as numbers, those of the fewest goals first. */
    private final Map<String, Integer> words = new HashMap<>();
    /** The positions of the strategic goals with each word. */
    private final List<List<Integer>> strategicByWord = new ArrayList<>();
    /** The words that each unit's own goals share with strategic ones; filled as it is asked for. */
    private final Map<String, BitSet> wordsOfUnit = new HashMap<>();
    /** How many words each strategic goal shares with the goals looked at; all 0 in between. */
    private final int[] shared;

    private StrategicGoalMatcher(AuditContext audit) {
        audit.objectives().forEach(objective -> objective.unit().ifPresent(unit -> goals.put(unit, objective)));
        for (Unit unit : audit.okrSet().organization().units()) {
            unit.parent().ifPresent(parent -> below.put(parent, unit.id()));
        }
        strategic = audit.objectives(AlignmentClass.STRATEGIC).toList();
        shared = new int[strategic.size()];
        ListMultimap<String, Integer> byWord = ArrayListMultimap.create();
        for (int i = 0; i < strategic.size(); i++) {
            int goal = i;
            Set<String> its = new LinkedHashSet<>();
            forEachWord(strategic.get(i), its::add);
            its.forEach(word -> byWord.put(word, goal));
        }
        byWord.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String word) -> byWord.get(word).size())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(word -> {
                    words.put(word, words.size());
                    strategicByWord.add(byWord.get(word));
                });
    }

    /** The matcher of an audit. */
    static StrategicGoalMatcher of(AuditContext audit) {
        return audit.shared(StrategicGoalMatcher.class, StrategicGoalMatcher::new);
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
        BitSet all = new BitSet();
        units.forEach(unit -> all.or(wordsOfUnit.computeIfAbsent(unit, this::sharedWords)));
        Set<String> own = new HashSet<>(units);
        String nearest = nearest(all).stream()
                .filter(goal -> !own.contains(strategic.get(goal).unit().orElse("")))
                .limit(HINTS)
                .map(goal -> "\"" + strategic.get(goal).id() + "\"")
                .collect(Collectors.joining(" or "));
        return nearest.isEmpty()
                ? "ask which strategic goals its work serves, and align it to them"
                : "see whether its goals serve " + nearest + ", which they resemble";
    }

    private BitSet sharedWords(String unit) {
        BitSet its = new BitSet();
        for (Objective goal : goals.get(unit)) {
            forEachWord(goal, word -> {
                Integer number = words.get(word);
                if (number != null) {
                    its.set(number);
                }
            });
        }
        return its;
    }

    /** The strategic goals with any of the words, those with the most of them first. */
    private List<Integer> nearest(BitSet its) {
        List<Integer> found = new ArrayList<>();
        int lookedAt = 0;
        for (int word = its.nextSetBit(0); word >= 0 && lookedAt < LOOKED_AT; word = its.nextSetBit(word + 1)) {
            for (int goal : strategicByWord.get(word)) {
                if (lookedAt++ < LOOKED_AT && shared[goal]++ == 0) {
                    found.add(goal);
                }
            }
        }
        found.sort(Comparator.comparingInt((Integer goal) -> -shared[goal]).thenComparing(Comparator.naturalOrder()));
        found.forEach(goal -> shared[goal] = 0);
        return found;
    }

    /** Passes on the words of a title that are not short, and tags and values; some perhaps repeatedly. */
    private static void forEachWord(Objective objective, Consumer<String> word) {
        String title = objective.title().toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= title.length(); ) {
            int point = i < title.length() ? title.codePointAt(i) : ' ';
            int next = i + Character.charCount(point);
            if (!isLetterOrNumber(point)) {
                if (i - start > SHORT) {
                    word.accept(title.substring(start, i));
                }
                start = next;
            }
            i = next;
        }
        objective.tags().forEach(tag -> word.accept("#" + tag));
        objective.values().forEach(value -> word.accept("=" + value));
    }

    private static boolean isLetterOrNumber(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
