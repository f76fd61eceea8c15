package io.github.okralign.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What one would write without giving performance a thought: objectives that know their key results, their contributors
 * and their targets, and keep their progress once it is computed.
 */
final class PlainObjects {

    private static final class KeyResult {
        double weight;
        double progress;
    }

    private record Link(Objective other, double weight) {}

    private static final class Objective implements Comparable<Objective> {
        final List<KeyResult> keyResults = new ArrayList<>();
        final List<Link> contributors = new ArrayList<>();
        final List<Link> targets = new ArrayList<>();
        /** Greater than that of every target. */
        int number;
        /** The computation that the memo is from. */
        int computed;

        double memo;

        double progress(int computation) {
            if (computed != computation) {
                compute(computation);
            }
            return memo;
        }

        boolean compute(int computation) {
            double sum = 0;
            double weight = 0;
            for (KeyResult keyResult : keyResults) {
                if (!Double.isNaN(keyResult.progress)) {
                    sum += keyResult.weight * keyResult.progress;
                    weight += keyResult.weight;
                }
            }
            for (Link link : contributors) {
                double progress = link.other.progress(computation);
                if (!Double.isNaN(progress)) {
                    sum += link.weight * progress;
                    weight += link.weight;
                }
            }
            double before = memo;
            memo = sum / weight;
            computed = computation;
            return memo != before;
        }

        @Override
        public int compareTo(Objective other) {
            return Integer.compare(other.number, number);
        }
    }

    private final List<Objective> objectives = new ArrayList<>();
    private final List<KeyResult> keyResults = new ArrayList<>();
    private int computation;

    PlainObjects(Org org) {
        for (int i = 0; i < org.size; i++) {
            Objective objective = new Objective();
            objective.number = i;
            objectives.add(objective);
            for (int j = org.keyResultStart[i]; j < org.keyResultStart[i + 1]; j++) {
                KeyResult keyResult = new KeyResult();
                keyResult.weight = org.keyResultWeight[j];
                keyResult.progress = org.progress(j);
                objective.keyResults.add(keyResult);
                keyResults.add(keyResult);
            }
            for (int j = org.linkStart[i]; j < org.linkStart[i + 1]; j++) {
                Objective target = objectives.get(org.linkTarget[j]);
                target.contributors.add(new Link(objective, org.linkWeight[j]));
                objective.targets.add(new Link(target, org.linkWeight[j]));
            }
        }
    }

    /** Computes all objectives, each once. */
    double rollUp() {
        computation++;
        double last = 0;
        for (Objective objective : objectives) {
            last = objective.progress(computation);
        }
        return last;
    }

    /** Reports progress for a key result and updates the objectives above it in place. */
    int checkIn(int objective, int keyResult, double progress) {
        keyResults.get(keyResult).progress = progress;
        PriorityQueue<Objective> waiting = new PriorityQueue<>();
        waiting.add(objectives.get(objective));
        int visited = 0;
        while (!waiting.isEmpty()) {
            Objective next = waiting.remove();
            while (waiting.peek() == next) {
                waiting.remove();
            }
            visited++;
            if (next.compute(computation)) {
                for (Link link : next.targets) {
                    waiting.add(link.other);
                }
            }
        }
        return visited;
    }

    double[] progressByObjective() {
        return objectives.stream().mapToDouble(objective -> objective.memo).toArray();
    }
}
