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
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Titles objectives = new Titles(audit.okrSet().objectives().size());
        Titles keyResults = new Titles(audit.okrSet().goals().size());
        audit.activeObjectives().forEach(objective -> {
            objectives.add(objective, objective.owner());
            for (KeyResult keyResult : objective.keyResults()) {
                keyResults.add(keyResult, keyResult.owner().or(objective::owner));
            }
        });
        find(objectives.inOrder, findings);
        find(keyResults.inOrder, findings);
    }

    /** The different titles of goals that have owners, in document order. */
    private static final class Titles {
        private final Map<String, TitleGroup> byText;
        private final List<TitleGroup> inOrder = new ArrayList<>();

        Titles(int atMost) {
            byText = Maps.newHashMapWithExpectedSize(atMost);
        }

        void add(Goal goal, Optional<String> owner) {
            String text = owner.isPresent() ? TitleGroup.plain(goal.title()) : "";
            if (text.length() < SHORTEST) {
                return;
            }
            TitleGroup title = new TitleGroup(text, new Owned(goal, owner.orElseThrow()));
            TitleGroup known = byText.putIfAbsent(text, title);
            if (known == null) {
                inOrder.add(title);
            } else if (known.second == null && !known.first.owner().equals(title.first.owner())) {
                known.second = title.first;
            }
        }
    }

    private void find(List<TitleGroup> titles, Rule.Findings findings) {
        TrigramSimilarity trigrams = new TrigramSimilarity();
        MinHashIndex sketches = new MinHashIndex(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            TitleGroup title = titles.get(i);
            sketches.set(i, title.text, trigrams);
            if (title.second != null) {
                report(title.first, title.second, 1, findings);
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
        families.forEachPair(CLUSTER, (one, other, similarity) -> report(one, other, similarity, findings));
    }

    private void report(Owned one, Owned other, double similarity, Rule.Findings findings) {
        findings.add(
                List.of(one.goal().id(), other.goal().id()),
                audit.label(one.goal()) + " and " + audit.label(other.goal()) + " of different owners are "
                        + Math.round(similarity * 100) + " % alike",
                ImmutableMap.of("similarity", similarity));
    }
}
