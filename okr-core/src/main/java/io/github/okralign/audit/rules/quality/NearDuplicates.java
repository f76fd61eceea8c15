package io.github.okralign.audit.rules.quality;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.similarity.MinHashIndex;
import io.github.okralign.audit.similarity.SimilarityClusters;
import io.github.okralign.audit.similarity.TitleGroup;
import io.github.okralign.audit.similarity.TitleGroup.Owned;
import io.github.okralign.audit.similarity.TrigramSimilarity;
import io.github.okralign.model.KeyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds goals of different owners whose titles are nearly the same, by the Jaccard similarity of their trigrams. Objectives
 * and key results are not compared with each other.
 *
 * <p>Up to {@value #FEW} different titles are all compared with each other. If there are more, each is compared with its
 * {@value #NEIGHBOURS} neighbours in each order of a {@link MinHashIndex}. That misses some pairs, mostly those that are
 * barely alike, and more of them the more titles there are: in a made-up organisation one in eight among 92,000 titles of
 * objectives and one in three among 273,000 of key results. Titles that many goals share count once, and of a cluster of
 * titles that are all alike, such as numbered ones, the first {@value #CLUSTER} pairs are reported. So the findings are linear
 * in the goals, and so is the time.
 */
final class NearDuplicates {

    private static final int FEW = 4_000;
    private static final int NEIGHBOURS = 6;
    private static final int CLUSTER = 100;
    private static final int SHORTEST = 3;

    private final AuditContext audit;
    private final double threshold;

    NearDuplicates(AuditContext audit) {
        this.audit = audit;
        this.threshold = audit.policy().duplicateSimilarity();
    }

    void find(Rule.Findings findings) {
        List<Owned> objectives = new ArrayList<>();
        List<Owned> keyResults = new ArrayList<>();
        audit.activeObjectives().forEach(objective -> {
            objective.owner().ifPresent(owner -> objectives.add(new Owned(objective, owner)));
            for (KeyResult keyResult : objective.keyResults()) {
                keyResult.owner().or(objective::owner).ifPresent(owner -> keyResults.add(new Owned(keyResult, owner)));
            }
        });
        audit.shared(
                        Pairs.class,
                        pairs -> pairs.areOf(objectives, keyResults, threshold),
                        any -> pairs(objectives, keyResults))
                .all
                .forEach(pair -> report(pair, findings));
    }

    /** Two goals whose titles are alike. */
    private record Pair(Owned one, Owned other, double similarity) {}

    /** All pairs of some goals; the same on every day on which these are the same. */
    private record Pairs(List<Owned> objectives, List<Owned> keyResults, double threshold, List<Pair> all) {

        boolean areOf(List<Owned> otherObjectives, List<Owned> otherKeyResults, double otherThreshold) {
            return threshold == otherThreshold
                    && areSame(objectives, otherObjectives)
                    && areSame(keyResults, otherKeyResults);
        }

        private static boolean areSame(List<Owned> some, List<Owned> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                Owned one = some.get(i);
                Owned other = others.get(i);
                same = one.goal() == other.goal() && one.owner().equals(other.owner());
            }
            return same;
        }
    }

    private Pairs pairs(List<Owned> objectives, List<Owned> keyResults) {
        List<Pair> all = new ArrayList<>();
        find(titles(objectives), all);
        find(titles(keyResults), all);
        return new Pairs(objectives, keyResults, threshold, all);
    }

    /** The different titles of goals, in document order. */
    private static List<TitleGroup> titles(List<Owned> goals) {
        Map<String, TitleGroup> byText = Maps.newHashMapWithExpectedSize(goals.size());
        List<TitleGroup> inOrder = new ArrayList<>();
        for (Owned goal : goals) {
            String text = TitleGroup.plain(goal.goal().title());
            if (text.length() < SHORTEST) {
                continue;
            }
            TitleGroup title = new TitleGroup(text, goal);
            TitleGroup known = byText.putIfAbsent(text, title);
            if (known == null) {
                inOrder.add(title);
            } else if (known.second == null && !known.first.owner().equals(goal.owner())) {
                known.second = goal;
            }
        }
        return inOrder;
    }

    private void find(List<TitleGroup> titles, List<Pair> pairs) {
        TrigramSimilarity trigrams = new TrigramSimilarity();
        MinHashIndex sketches = new MinHashIndex(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            TitleGroup title = titles.get(i);
            sketches.set(i, title.text, trigrams);
            Owned second = title.second;
            if (second != null) {
                pairs.add(new Pair(title.first, second, 1));
            }
        }
        SimilarityClusters families = new SimilarityClusters(titles, trigrams, threshold);
        MinHashIndex.Pair pair = (one, other) -> families.compare(Math.min(one, other), Math.max(one, other));
        if (titles.size() <= FEW) {
            sketches.forEachPair(threshold, pair);
        } else {
            for (int order = 0; order < MinHashIndex.ORDERS; order++) {
                sketches.forEachPair(order, NEIGHBOURS, threshold, pair);
            }
        }
        families.forEachPair(CLUSTER, (one, other, similarity) -> pairs.add(new Pair(one, other, similarity)));
    }

    private void report(Pair pair, Rule.Findings findings) {
        findings.add(
                List.of(pair.one.goal().id(), pair.other.goal().id()),
                audit.label(pair.one.goal()) + " and " + audit.label(pair.other.goal()) + " of different owners are "
                        + Math.round(pair.similarity * 100) + " % alike",
                ImmutableMap.of("similarity", pair.similarity));
    }
}
