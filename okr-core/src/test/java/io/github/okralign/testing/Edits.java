package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Sets made from other sets, by one change that a law speaks of; through the public builders only. */
public final class Edits {

    private Edits() {}

    /** A set in which a key result is measured and stands at a ratio. */
    public static OkrSet leafAt(OkrSet okrs, String id, double ratio) {
        return leavesAt(okrs, Map.of(id, ratio));
    }

    /** A set in which key results are measured and stand at ratios; what adds to a sum keeps the unit of the sum. */
    public static OkrSet leavesAt(OkrSet okrs, Map<String, Double> ratios) {
        OkrSet.Builder set = okrs.toBuilder();
        ratios.forEach((id, ratio) -> set.updateObjective(
                okrs.objectiveOf(id).id(),
                objective -> objective.updateKeyResult(
                        id,
                        keyResult -> keyResult
                                .source(Source.MEASURED)
                                .change(0, 1, unit(okrs, id))
                                .clearCheckIns()
                                .checkIn(CheckIn.of(okrs.asOf().orElseThrow(), ratio)))));
        return set.build();
    }

    private static String unit(OkrSet okrs, String keyResult) {
        return okrs.find(keyResult)
                .filter(KeyResult.class::isInstance)
                .flatMap(goal -> ((KeyResult) goal).measure())
                .filter(Measure.Change.class::isInstance)
                .map(Measure::unit)
                .orElse(hasSums(okrs) ? RandomKeyResult.SUMMED : "");
    }

    private static boolean hasSums(OkrSet okrs) {
        return okrs.goals().stream()
                .anyMatch(goal -> goal instanceof KeyResult keyResult && keyResult.source() == Source.SUM);
    }

    /** The same goals, key results and links in another order. */
    public static OkrSet shuffled(OkrSet okrs, Random random) {
        return rebuilt(okrs, new Shuffle(random), KeyResult::weight, Alignment::weight);
    }

    /** The same goals with other weights. */
    public static OkrSet reweighed(
            OkrSet okrs, ToDoubleFunction<KeyResult> weight, ToDoubleFunction<Alignment> linkWeight) {
        return rebuilt(okrs, new Shuffle(null), weight, linkWeight);
    }

    private static OkrSet rebuilt(
            OkrSet okrs, Shuffle order, ToDoubleFunction<KeyResult> weight, ToDoubleFunction<Alignment> linkWeight) {
        OkrSet.Builder set = okrs.toBuilder();
        okrs.objectives().forEach(objective -> set.removeObjective(objective.id()));
        for (Objective objective : order.of(okrs.objectives())) {
            set.objective(objective.id(), o -> {
                Copies.facts(objective, o);
                for (Alignment link : order.of(objective.alignments())) {
                    o.alignment(a -> copy(link, a, linkWeight));
                }
                for (KeyResult keyResult : order.of(objective.keyResults())) {
                    o.keyResult(keyResult.id(), k -> {
                        Copies.facts(keyResult, k);
                        k.weight(weight.applyAsDouble(keyResult));
                        for (Alignment link : order.of(keyResult.alignments())) {
                            k.alignment(a -> copy(link, a, linkWeight));
                        }
                    });
                }
            });
        }
        return set.build();
    }

    private static void copy(Alignment link, Alignment.Builder to, ToDoubleFunction<Alignment> weight) {
        Copies.facts(link, to);
        to.weight(weight.applyAsDouble(link));
    }

    private record Shuffle(Random random) {
        <T> List<T> of(List<T> items) {
            List<T> result = new ArrayList<>(items);
            if (random != null) {
                Collections.shuffle(result, random);
            }
            return result;
        }
    }

    /** A set in which every weight among the contributors of a goal is a multiple of what it was. */
    public static OkrSet weightsScaled(OkrSet okrs, String parent, double factor) {
        return reweighed(
                okrs,
                keyResult -> keyResult.weight() * (keyResult.objective().equals(parent) ? factor : 1),
                link -> link.weight() * (link.to().equals(parent) ? factor : 1));
    }

    /** A set in which a second key result like this one stands beside it, at half the weight each. */
    public static OkrSet keyResultHalved(OkrSet okrs, KeyResult keyResult) {
        OkrSet.Builder set =
                reweighed(okrs, each -> each.equals(keyResult) ? each.weight() / 2 : each.weight(), Alignment::weight)
                        .toBuilder();
        set.updateObjective(
                keyResult.objective(),
                objective -> objective.keyResult(copyOf(keyResult.id()), copy -> {
                    Copies.facts(keyResult, copy);
                    copy.weight(keyResult.weight() / 2);
                }));
        repeatLinksTo(okrs, set, keyResult.id());
        return set.build();
    }

    /** A set in which a second goal like the start of a link has a link like it, at half the weight each. */
    public static OkrSet contributorHalved(OkrSet okrs, Alignment link) {
        OkrSet.Builder set =
                reweighed(okrs, KeyResult::weight, each -> each.equals(link) ? each.weight() / 2 : each.weight())
                        .toBuilder();
        Consumer<Alignment.Builder> half = copy -> {
            Copies.facts(link, copy);
            copy.weight(link.weight() / 2);
        };
        Objective objective = okrs.objectiveOf(link.from());
        boolean whole = objective.id().equals(link.from());
        set.objective(copyOf(objective.id()), copy -> {
            Copies.facts(objective, copy);
            if (whole) {
                copy.alignment(half);
            }
            for (KeyResult keyResult : objective.keyResults()) {
                boolean start = keyResult.id().equals(link.from());
                if (whole || start) {
                    copy.keyResult(copyOf(keyResult.id()), k -> {
                        Copies.facts(keyResult, k);
                        if (start) {
                            k.alignment(half);
                        }
                    });
                }
            }
        });
        if (whole) {
            repeatLinksTo(okrs, set, objective.id());
            objective.keyResults().forEach(keyResult -> repeatLinksTo(okrs, set, keyResult.id()));
        } else {
            repeatLinksTo(okrs, set, link.from());
        }
        return set.build();
    }

    /** The id of the second of two goals. */
    public static String copyOf(String id) {
        return id + " (copy)";
    }

    private static void repeatLinksTo(OkrSet okrs, OkrSet.Builder set, String target) {
        for (Alignment link : Links.contributionsTo(okrs, target)) {
            addLink(okrs, set, link.from(), copy -> {
                Copies.facts(link, copy);
                copy.to(copyOf(target));
            });
        }
    }

    /** Adds a link that starts from a goal. */
    public static void addLink(OkrSet okrs, OkrSet.Builder set, String from, Consumer<Alignment.Builder> link) {
        String objective = okrs.objectiveOf(from).id();
        set.updateObjective(objective, o -> {
            if (from.equals(objective)) {
                o.alignment(link);
            } else {
                o.updateKeyResult(from, k -> k.alignment(link));
            }
        });
    }
}
