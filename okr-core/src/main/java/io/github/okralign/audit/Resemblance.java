package io.github.okralign.audit;

import io.github.okralign.model.Objective;
import io.github.okralign.structure.AlignmentClass;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which strategic goals the goals of a unit resemble, by words, tags and values: where it could connect. */
final class Resemblance {

    private static final int SHORT = 3;
    private static final int HINTS = 2;

    private Resemblance() {}

    static String suggestion(Facts facts, String unit) {
        Set<String> words = new HashSet<>();
        facts.objectives()
                .filter(objective -> objective.unit().filter(unit::equals).isPresent())
                .forEach(objective -> words.addAll(words(objective)));
        List<String> nearest = facts.objectives(AlignmentClass.STRATEGIC)
                .filter(strategic -> shared(words, strategic) > 0)
                .sorted(Comparator.comparingLong((Objective strategic) -> shared(words, strategic))
                        .reversed())
                .limit(HINTS)
                .map(strategic -> "\"" + strategic.id() + "\"")
                .collect(Collectors.toList());
        return nearest.isEmpty()
                ? "ask which strategic goals its work serves, and align it to them"
                : "see whether its goals serve " + String.join(" or ", nearest) + ", which they resemble";
    }

    private static long shared(Set<String> words, Objective objective) {
        return words(objective).stream().filter(words::contains).count();
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
