package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds goals of different owners whose titles say nearly the same: the share of common trigrams of letters among all of
 * both. Works for scripts without spaces, as trigrams run over them. Not all pairs are compared: two titles that are
 * similar enough must share one of the rarest trigrams of each, so only goals that do are looked at, and of a trigram that
 * very many share only the first ones.
 */
final class NearDuplicates {

    private static final int CANDIDATES = 32;

    private final Facts facts;
    private final double threshold;
    /** Goals by what their titles come down to. */
    private final Map<String, List<Goal>> byText = new LinkedHashMap<>();

    private final List<String> texts = new ArrayList<>();
    /** The trigrams of each text that was looked at, in ascending order. */
    private final List<int[]> trigrams = new ArrayList<>();

    private final Map<Integer, List<Integer>> index = new HashMap<>();

    NearDuplicates(Facts facts) {
        this.facts = facts;
        this.threshold = facts.policy().duplicateSimilarity();
    }

    void find(Rule.Findings findings) {
        facts.activeGoals().forEach(goal -> {
            String text = text(goal);
            if (text.length() > kind(goal).length() + 2) {
                byText.computeIfAbsent(text, any -> new ArrayList<>()).add(goal);
            }
        });
        byText.values().forEach(same -> report(same.get(0), same, 1, findings));
        texts.addAll(byText.keySet());
        for (int[] each : ranked()) {
            compare(each, findings);
        }
    }

    private void compare(int[] itself, Rule.Findings findings) {
        int number = trigrams.size();
        int[] sorted = itself.clone();
        Arrays.sort(sorted);
        int prefix = itself.length - (int) Math.ceil(threshold * itself.length) + 1;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < Math.min(prefix, itself.length); i++) {
            List<Integer> others = index.computeIfAbsent(itself[i], any -> new ArrayList<>());
            for (int other : others) {
                if (seen.add(other)) {
                    double similarity = similarity(sorted, trigrams.get(other));
                    if (similarity >= threshold) {
                        report(goal(other), byText.get(texts.get(number)), similarity, findings);
                    }
                }
            }
            if (others.size() < CANDIDATES) {
                others.add(number);
            }
        }
        trigrams.add(sorted);
    }

    private Goal goal(int number) {
        return Objects.requireNonNull(byText.get(texts.get(number))).get(0);
    }

    /** Says that the first goal and the first of the others that has another owner are alike. */
    private void report(Goal goal, @Nullable List<Goal> others, double similarity, Rule.Findings findings) {
        Optional<String> owner = facts.owner(goal);
        for (Goal other : others == null ? List.<Goal>of() : others) {
            Optional<String> otherOwner = facts.owner(other);
            if (owner.isPresent() && otherOwner.isPresent() && !owner.equals(otherOwner)) {
                findings.add(
                        List.of(goal.id(), other.id()),
                        facts.name(goal) + " and " + facts.name(other) + " of different owners are "
                                + Math.round(similarity * 100) + " % alike",
                        ImmutableMap.of("similarity", similarity));
                return;
            }
        }
    }

    /** What a title comes down to: its kind, then letters and digits in lower case, one space between words. */
    private static String text(Goal goal) {
        String plain = Normalizer.normalize(goal.title(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return kind(goal) + plain;
    }

    private static String kind(Goal goal) {
        return goal instanceof Objective ? "O " : "K ";
    }

    /** The trigrams of each text, the rarest first. */
    private List<int[]> ranked() {
        Map<Integer, Integer> frequency = new HashMap<>();
        List<int[]> all = new ArrayList<>();
        for (String text : texts) {
            int[] itself = trigrams(text);
            all.add(itself);
            for (int trigram : itself) {
                frequency.merge(trigram, 1, Integer::sum);
            }
        }
        List<int[]> ranked = new ArrayList<>();
        for (int[] each : all) {
            ranked.add(Arrays.stream(each)
                    .boxed()
                    .sorted((one, other) -> {
                        int byRarity =
                                Integer.compare(frequency.getOrDefault(one, 0), frequency.getOrDefault(other, 0));
                        return byRarity != 0 ? byRarity : Integer.compare(one, other);
                    })
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return ranked;
    }

    /** The distinct trigrams of a text as hashes; a goal's kind is part of them, so kinds are not compared. */
    private static int[] trigrams(String text) {
        String kind = text.substring(0, 1);
        String padded = " " + text.substring(2) + " ";
        int[] points = padded.codePoints().toArray();
        int[] trigrams = new int[Math.max(0, points.length - 2)];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = Objects.hash(kind, points[i], points[i + 1], points[i + 2]);
        }
        return Arrays.stream(trigrams).distinct().toArray();
    }

    /** The share of common trigrams, or 0 where the numbers of trigrams alone keep it below the threshold. */
    private double similarity(int[] one, int[] other) {
        if (Math.min(one.length, other.length) < threshold * Math.max(one.length, other.length)) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common / (double) (one.length + other.length - common);
    }
}
