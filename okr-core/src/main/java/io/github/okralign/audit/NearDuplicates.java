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
import java.util.Set;

/**
 * Finds goals of different owners whose titles say nearly the same: the share of common trigrams of letters among all of
 * both. Works for scripts without spaces, as trigrams run over them. Not all pairs are compared: two titles that are
 * similar enough must share one of the rarest trigrams of each, so only goals that do are looked at, and of a trigram that
 * very many share only the first ones.
 */
final class NearDuplicates {

    private static final int CANDIDATES = 64;
    /** 0.55 · 100 is a little more than 55. */
    private static final double ROUNDING = 1e-9;

    private static final String OBJECTIVE = "O ";
    private static final String KEY_RESULT = "K ";

    private final Facts facts;
    private final double threshold;
    /** By what titles come down to: the first goal that has an owner, and the first of another owner. */
    private final Map<String, List<Goal>> byText = new LinkedHashMap<>();

    private final List<String> texts = new ArrayList<>();
    /** The trigrams of each text that was looked at, in ascending order. */
    private final List<long[]> trigrams = new ArrayList<>();

    private final Map<Long, List<Integer>> index = new HashMap<>();

    NearDuplicates(Facts facts) {
        this.facts = facts;
        this.threshold = facts.policy().duplicateSimilarity();
    }

    void find(Rule.Findings findings) {
        facts.activeGoals().forEach(goal -> {
            String text = text(goal);
            if (text.length() > kind(goal).length() + 2 && !owner(goal).isEmpty()) {
                List<Goal> same = byText.computeIfAbsent(text, any -> new ArrayList<>(2));
                if (same.isEmpty() || (same.size() == 1 && !owner(goal).equals(owner(same.get(0))))) {
                    same.add(goal);
                }
            }
        });
        byText.values().forEach(same -> report(same, same, 1, findings));
        texts.addAll(byText.keySet());
        for (long[] each : ranked()) {
            compare(each, findings);
        }
    }

    private void compare(long[] itself, Rule.Findings findings) {
        int number = trigrams.size();
        int prefix = itself.length - (int) Math.ceil(threshold * itself.length - ROUNDING) + 1;
        long[] sorted = itself.clone();
        Arrays.sort(sorted);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < Math.min(prefix, itself.length); i++) {
            List<Integer> others = index.computeIfAbsent(itself[i], any -> new ArrayList<>());
            for (int other : others) {
                if (seen.add(other)) {
                    double similarity = similarity(sorted, trigrams.get(other));
                    if (similarity >= threshold) {
                        report(goals(other), goals(number), similarity, findings);
                    }
                }
            }
            if (others.size() < CANDIDATES) {
                others.add(number);
            }
        }
        trigrams.add(sorted);
    }

    private List<Goal> goals(int number) {
        return Objects.requireNonNull(byText.get(texts.get(number)));
    }

    /** Says that the first goals of two titles that have different owners are alike. */
    private void report(List<Goal> ones, List<Goal> others, double similarity, Rule.Findings findings) {
        for (Goal one : ones) {
            for (Goal other : others) {
                if (!owner(one).equals(owner(other))) {
                    findings.add(
                            List.of(one.id(), other.id()),
                            facts.name(one) + " and " + facts.name(other) + " of different owners are "
                                    + Math.round(similarity * 100) + " % alike",
                            ImmutableMap.of("similarity", similarity));
                    return;
                }
            }
        }
    }

    private String owner(Goal goal) {
        return facts.owner(goal).orElse("");
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
        return goal instanceof Objective ? OBJECTIVE : KEY_RESULT;
    }

    /** The trigrams of each text, the rarest first. */
    private List<long[]> ranked() {
        Map<Long, Integer> frequency = new HashMap<>();
        List<long[]> all = new ArrayList<>();
        for (String text : texts) {
            long[] itself = trigrams(text);
            all.add(itself);
            for (long trigram : itself) {
                frequency.merge(trigram, 1, Integer::sum);
            }
        }
        List<long[]> ranked = new ArrayList<>();
        for (long[] each : all) {
            ranked.add(Arrays.stream(each)
                    .boxed()
                    .sorted((one, other) -> {
                        int byRarity =
                                Integer.compare(frequency.getOrDefault(one, 0), frequency.getOrDefault(other, 0));
                        return byRarity != 0 ? byRarity : Long.compare(one, other);
                    })
                    .mapToLong(Long::longValue)
                    .toArray());
        }
        return ranked;
    }

    /**
     * The distinct trigrams of a text, three code points of 21 bits each in a number; a goal's kind is the bit that is left,
     * so kinds are not compared.
     */
    private static long[] trigrams(String text) {
        long kind = text.startsWith(OBJECTIVE) ? 1 : 0;
        String padded = " " + text.substring(2) + " ";
        int[] points = padded.codePoints().toArray();
        long[] trigrams = new long[Math.max(0, points.length - 2)];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = kind << 63 | (long) points[i] << 42 | (long) points[i + 1] << 21 | points[i + 2];
        }
        return Arrays.stream(trigrams).distinct().toArray();
    }

    /** The share of common trigrams among all of both, which are in ascending order. */
    private static double similarity(long[] one, long[] other) {
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
