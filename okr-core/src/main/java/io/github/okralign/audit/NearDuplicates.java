package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.Title.Owned;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds goals of different owners whose titles say nearly the same: the share of common trigrams of letters among all of
 * both. Objectives and key results are not compared with each other.
 *
 * <p>Up to {@value #FEW} different titles are each compared with each. Of more, each is compared with the
 * {@value #NEIGHBOURS} next ones in each of several orders in which similar titles tend to stand side by side. That misses
 * some pairs, those that are barely alike rather than others: in a made-up organisation 2 % of them among 40,000 goals and
 * 10 % among 120,000. Titles that many goals share count once, and of a family of titles that are all alike, such as
 * numbered ones, the first {@value #FAMILY} pairs are told. So findings are linear in the goals, and time but for sorting.
 */
final class NearDuplicates {

    private static final int FEW = 4_000;
    private static final int NEIGHBOURS = 6;
    private static final int FAMILY = 100;
    private static final int SHORTEST = 3;

    private final Facts facts;
    private final double threshold;

    NearDuplicates(Facts facts) {
        this.facts = facts;
        this.threshold = facts.policy().duplicateSimilarity();
    }

    void find(Rule.Findings findings) {
        Map<String, Title> objectives = new LinkedHashMap<>();
        Map<String, Title> keyResults = new LinkedHashMap<>();
        facts.activeObjectives().forEach(objective -> {
            add(objective, objective.owner(), objectives);
            for (KeyResult keyResult : objective.keyResults()) {
                add(keyResult, keyResult.owner().or(objective::owner), keyResults);
            }
        });
        find(List.copyOf(objectives.values()), findings);
        find(List.copyOf(keyResults.values()), findings);
    }

    private static void add(Goal goal, Optional<String> owner, Map<String, Title> titles) {
        String text = owner.isPresent() ? Title.plain(goal.title()) : "";
        if (text.length() < SHORTEST) {
            return;
        }
        Owned owned = new Owned(goal, owner.orElseThrow());
        Title title = titles.get(text);
        if (title == null) {
            titles.put(text, new Title(text, owned));
        } else if (title.second == null && !title.first.owner().equals(owned.owner())) {
            title.second = owned;
        }
    }

    private void find(List<Title> titles, Rule.Findings findings) {
        for (Title title : titles) {
            if (title.second != null) {
                report(title.first, title.second, 1, findings);
            }
        }
        Families families = new Families(titles, threshold);
        if (titles.size() <= FEW) {
            compare(titles, IntStream.range(0, titles.size()).toArray(), FEW, families);
        } else {
            for (int order = 0; order < Title.ORDERS; order++) {
                compare(titles, ordered(titles, order), NEIGHBOURS, families);
            }
        }
        families.forEachPair(FAMILY, (one, other, similarity) -> report(one, other, similarity, findings));
    }

    /** The numbers of the titles in an order, each sorted by its place, of which it takes the last bits. */
    private static int[] ordered(List<Title> titles, int order) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(titles.size());
        long[] places = new long[titles.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (titles.get(i).place(order) & -1L << bits) | i;
        }
        Arrays.sort(places);
        int[] numbers = new int[places.length];
        Arrays.setAll(numbers, i -> (int) (places[i] & ~(-1L << bits)));
        return numbers;
    }

    /** Compares each title with some that come before it in an order. */
    private void compare(List<Title> titles, int[] order, int neighbours, Families families) {
        long[] sketches = new long[order.length * Title.SKETCH];
        for (int i = 0; i < order.length; i++) {
            titles.get(order[i]).sketch(sketches, i);
        }
        for (int i = 1; i < order.length; i++) {
            for (int j = Math.max(0, i - neighbours); j < i; j++) {
                if (Title.mayResemble(sketches, i, j, threshold)) {
                    families.compare(Math.min(order[i], order[j]), Math.max(order[i], order[j]));
                }
            }
        }
    }

    private void report(Owned one, Owned other, double similarity, Rule.Findings findings) {
        findings.add(
                List.of(one.goal().id(), other.goal().id()),
                facts.name(one.goal()) + " and " + facts.name(other.goal()) + " of different owners are "
                        + Math.round(similarity * 100) + " % alike",
                ImmutableMap.of("similarity", similarity));
    }
}
