package io.github.okralign.benchmark;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one would write by hand to turn a set into arrays: a map of ids, an order, and the links by target. */
final class HandBuild {

    private HandBuild() {}

    static int build(OkrSet okrs) {
        List<Goal> goals = okrs.goals();
        Map<String, Integer> numbers = new HashMap<>(2 * goals.size());
        for (Goal goal : goals) {
            numbers.put(goal.id(), numbers.size());
        }
        int[] start = new int[goals.size() + 1];
        int links = 0;
        for (Goal goal : goals) {
            if (goal instanceof KeyResult keyResult) {
                start[numbers.get(keyResult.objective()) + 1]++;
                links++;
            }
            for (Alignment alignment : goal.alignments()) {
                start[numbers.get(alignment.to()) + 1]++;
                links++;
            }
        }
        for (int i = 0; i < goals.size(); i++) {
            start[i + 1] += start[i];
        }
        int[] contributor = new int[links];
        double[] weight = new double[links];
        int[] waitingFor = new int[goals.size()];
        int[] next = start.clone();
        int number = 0;
        for (Objective objective : okrs.objectives()) {
            int itself = number++;
            fill(objective, itself, numbers, contributor, weight, next);
            for (KeyResult keyResult : objective.keyResults()) {
                contributor[next[itself]] = number;
                weight[next[itself]++] = keyResult.weight();
                fill(keyResult, number++, numbers, contributor, weight, next);
            }
        }
        // The order: goals from which nothing is missing any more, again and again (Kahn).
        int[] targetStart = new int[goals.size() + 1];
        for (int each : contributor) {
            targetStart[each + 1]++;
        }
        for (int i = 0; i < goals.size(); i++) {
            targetStart[i + 1] += targetStart[i];
        }
        int[] target = new int[links];
        int[] nextTarget = targetStart.clone();
        for (int goal = 0; goal < goals.size(); goal++) {
            waitingFor[goal] = start[goal + 1] - start[goal];
            for (int i = start[goal]; i < start[goal + 1]; i++) {
                target[nextTarget[contributor[i]]++] = goal;
            }
        }
        int[] order = new int[goals.size()];
        int filled = 0;
        for (int goal = 0; goal < goals.size(); goal++) {
            if (waitingFor[goal] == 0) {
                order[filled++] = goal;
            }
        }
        for (int at = 0; at < filled; at++) {
            for (int i = targetStart[order[at]]; i < targetStart[order[at] + 1]; i++) {
                if (--waitingFor[target[i]] == 0) {
                    order[filled++] = target[i];
                }
            }
        }
        return filled;
    }

    private static void fill(
            Goal goal, int number, Map<String, Integer> numbers, int[] contributor, double[] weight, int[] next) {
        for (Alignment alignment : goal.alignments()) {
            int slot = next[numbers.get(alignment.to())]++;
            contributor[slot] = number;
            weight[slot] = alignment.weight();
        }
    }
}
