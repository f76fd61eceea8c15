package io.github.okralign.model;

import java.util.Arrays;
import java.util.List;

/**
 * Where each goal of a set stands: goals are numbered in document order, an objective before its key results. Holds no
 * goal, so that sets which differ only in the contents of their goals share it.
 */
final class GoalIndex {

    private static final int NONE = -1;

    private final String[] ids;
    /** For each goal the position of its objective among the objectives. */
    private final int[] objectiveOf;
    /** For each objective the number of its own goal. */
    private final int[] firstGoal;
    /** An open-addressing hash table of goal numbers: four bytes a place instead of a boxed map's dozens. */
    private final int[] table;

    private final int mask;

    GoalIndex(List<Objective> objectives) {
        firstGoal = new int[objectives.size()];
        int count = 0;
        for (int i = 0; i < firstGoal.length; i++) {
            firstGoal[i] = count;
            count += 1 + objectives.get(i).keyResults().size();
        }
        ids = new String[count];
        objectiveOf = new int[count];
        table = new int[Integer.highestOneBit(Math.max(1, count)) << (count < 1 << 29 ? 2 : 1)];
        mask = table.length - 1;
        Arrays.fill(table, NONE);
        int goal = 0;
        for (int i = 0; i < firstGoal.length; i++) {
            Objective objective = objectives.get(i);
            add(goal++, objective.id(), i);
            for (KeyResult keyResult : objective.keyResults()) {
                add(goal++, keyResult.id(), i);
            }
        }
    }

    private void add(int goal, String id, int objective) {
        ids[goal] = id;
        objectiveOf[goal] = objective;
        int place = placeOf(id);
        if (table[place] == NONE) {
            table[place] = goal;
        }
    }

    private int placeOf(String id) {
        int hash = id.hashCode();
        int place = (hash ^ (hash >>> 16)) & mask;
        while (table[place] != NONE && !ids[table[place]].equals(id)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The number of the first goal of an id, or -1. */
    int find(String id) {
        return table[placeOf(id)];
    }

    int size() {
        return ids.length;
    }

    String id(int goal) {
        return ids[goal];
    }

    int objectiveOf(int goal) {
        return objectiveOf[goal];
    }

    int firstGoal(int objective) {
        return firstGoal[objective];
    }
}
