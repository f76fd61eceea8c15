package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
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
 * Finds goals of different owners whose titles say nearly the same: the share of common trigrams of letters among all of
 * both. Objectives and key results are not compared with each other.
 *
 * <p>Up to {@value #FEW} different titles are each compared with each. Of more, each is compared with the
 * {@value #NEIGHBOURS} next ones in each of several orders in which similar titles tend to stand side by side. That misses
 * some pairs, those that are barely alike rather than others, and the more the more titles there are: in a made-up
 * organisation one in eight among 92,000 titles of objectives and one in three among 273,000 of key results. Titles that many
 * goals share count once, and of a family of titles that are all alike, such as numbered ones, the first {@value #FAMILY}
 * pairs are told. So findings are linear in the goals, and so is time.
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
        Titles objectives = new Titles(facts.okrSet().objectives().size());
        Titles keyResults = new Titles(facts.okrSet().goals().size());
        facts.activeObjectives().forEach(objective -> {
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
        families.forEachPair(FAMILY, (one, other, similarity) -> report(one, other, similarity, findings));
    }

    private void report(Owned one, Owned other, double similarity, Rule.Findings findings) {
        findings.add(
                List.of(one.goal().id(), other.goal().id()),
                facts.name(one.goal()) + " and " + facts.name(other.goal()) + " of different owners are "
                        + Math.round(similarity * 100) + " % alike",
                ImmutableMap.of("similarity", similarity));
    }
}
