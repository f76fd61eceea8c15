package io.github.okralign.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ids of the goals of a set as numbers: goals are numbered in document order, an objective before its key results.
 * Holds no goal, so that sets which differ only in the contents of their goals share it. Immutable; the arrays are not
 * to be written to.
 */
public final class GoalIndex {

    private static final int NONE = -1;
    /** Hashes that are any good never lead past so many other ids; worse ones are chosen so, by whoever chose the ids. */
    private static final int FARTHEST = 500;

    private final String[] ids;
    /** For each goal the position of its objective among the objectives. */
    private final int[] objectiveOf;
    /** For each objective the number of its own goal; one place more than there are objectives. */
    private final int[] firstGoal;
    /** An open-addressing hash table of goal numbers: four bytes a place instead of a boxed map's dozens. */
    private final int[] table;

    private final int mask;
    /** Whether the table holds the goals in the order of their ids instead, as their hashes are no good. */
    private final boolean sorted;

    private final boolean repeatsIds;
    private final int[] order;
    private final LinkTable links;

    private GoalIndex(Builder builder) {
        this.order = new int[0];
        this.links = new LinkTable();
        this.ids = Arrays.copyOf(builder.ids, builder.goals);
        this.objectiveOf = Arrays.copyOf(builder.objectiveOf, builder.goals);
        this.firstGoal = Arrays.copyOf(builder.firstGoal, builder.objectives + 1);
        this.firstGoal[builder.objectives] = builder.goals;
        int twoThirdsFull = ids.length + ids.length / 2 + 1;
        int[] hashed = new int[Integer.highestOneBit(twoThirdsFull) << 1];
        this.mask = hashed.length - 1;
        int different = fill(hashed, ids, builder.hashes);
        this.sorted = different == NONE;
        this.table = sorted ? sort(ids) : hashed;
        this.repeatsIds = sorted ? repeats(table, ids) : different < ids.length;
    }

    /** Puts each id where its hash says, if it is new; how many are, or {@link #NONE} if too many want the same place. */
    private static int fill(int[] table, String[] ids, int[] hashes) {
        Arrays.fill(table, NONE);
        int mask = table.length - 1;
        int different = 0;
        for (int goal = 0; goal < ids.length; goal++) {
            int first = firstPlace(hashes[goal], mask);
            int place = first;
            while (table[place] != NONE
                    && (hashes[table[place]] != hashes[goal] || !ids[table[place]].equals(ids[goal]))) {
                place = (place + 1) & mask;
            }
            if (table[place] == NONE) {
                table[place] = goal;
                different++;
            }
            if (((place - first) & mask) > FARTHEST) {
                return NONE;
            }
        }
        return different;
    }

    private static int[] sort(String[] ids) {
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparing(goal -> ids[goal]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean repeats(int[] sorted, String[] ids) {
        for (int i = 1; i < sorted.length; i++) {
            if (ids[sorted[i]].equals(ids[sorted[i - 1]])) {
                return true;
            }
        }
        return false;
    }

    private GoalIndex(GoalIndex index, int[] order, LinkTable links) {
        this.ids = index.ids;
        this.firstGoal = index.firstGoal;
        this.objectiveOf = index.objectiveOf;
        this.table = index.table;
        this.mask = index.mask;
        this.sorted = index.sorted;
        this.repeatsIds = index.repeatsIds;
        this.order = order;
        this.links = links;
    }

    /**
     * This index with what the links of the set say. O(1).
     *
     * @param newOrder all goals, contributors before their targets
     * @param newLinks the alignments
     * @return a copy that shares all else
     */
    public GoalIndex withLinks(int[] newOrder, LinkTable newLinks) {
        return new GoalIndex(this, newOrder, newLinks);
    }

    private static int firstPlace(int hash, int mask) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 15)) & mask;
    }

    private int findHashed(String id) {
        int place = firstPlace(id.hashCode(), mask);
        while (table[place] != NONE && !ids[table[place]].equals(id)) {
            place = (place + 1) & mask;
        }
        return table[place];
    }

    /** Bisects; of equal ids, the first stands first. */
    private int findSorted(String id) {
        int from = 0;
        int to = table.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ids[table[middle]].compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < table.length && ids[table[from]].equals(id) ? table[from] : NONE;
    }

    /**
     * The number of a goal.
     *
     * @param id the id of a goal
     * @return the number of the first goal of that id, or -1
     */
    public int find(String id) {
        return sorted ? findSorted(id) : findHashed(id);
    }

    /**
     * The numbers of several goals. They are looked up step by step for all together, so that the processor need not wait
     * for the memory at each: much faster than one by one.
     *
     * @param wanted ids of goals
     * @return for each what {@link #find} says
     */
    public int[] findAll(List<String> wanted) {
        int[] found = new int[wanted.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = firstPlace(wanted.get(i).hashCode(), mask);
        }
        for (int i = 0; i < found.length && !sorted; i++) {
            found[i] = table[found[i]];
        }
        for (int i = 0; i < found.length; i++) {
            if (sorted || (found[i] != NONE && !ids[found[i]].equals(wanted.get(i)))) {
                found[i] = find(wanted.get(i));
            }
        }
        return found;
    }

    /**
     * Whether two goals have the same id.
     *
     * @return whether ids are not unique
     */
    public boolean repeatsIds() {
        return repeatsIds;
    }

    /**
     * How many goals there are.
     *
     * @return the number of objectives and key results
     */
    public int size() {
        return ids.length;
    }

    /**
     * The id of a goal.
     *
     * @param goal a goal's number
     * @return its id
     */
    public String id(int goal) {
        return ids[goal];
    }

    /**
     * The ids of all goals.
     *
     * @return the ids in document order, not to be changed
     */
    public List<String> ids() {
        return Arrays.asList(ids);
    }

    /**
     * The objective that a goal is or belongs to.
     *
     * @param goal a goal's number
     * @return the position among the objectives
     */
    public int objectiveOf(int goal) {
        return objectiveOf[goal];
    }

    /**
     * The goal that an objective is.
     *
     * @param objective the position among the objectives
     * @return the number of its goal; the numbers of its key results follow
     */
    public int goalOf(int objective) {
        return firstGoal[objective];
    }

    /**
     * Where the goals end that a goal is made of: an objective of itself and its key results, a key result of itself.
     *
     * @param goal a goal's number
     * @return the number after the last of them
     */
    public int endOfParts(int goal) {
        return keyResultOf(goal) < 0 ? firstGoal[objectiveOf[goal] + 1] : goal + 1;
    }

    /**
     * Which of its objective's key results a goal is.
     *
     * @param goal a goal's number
     * @return the position among the key results, or -1 if the goal is the objective itself
     */
    public int keyResultOf(int goal) {
        return goal - firstGoal[objectiveOf[goal]] - 1;
    }

    /**
     * All goals, contributors before their targets.
     *
     * @return the numbers of the goals
     */
    public int[] order() {
        return order;
    }

    /**
     * The alignments, in document order.
     *
     * @return the links between the goals
     */
    public LinkTable links() {
        return links;
    }

    /** Collects the ids of goals, in document order. */
    public static final class Builder {

        private String[] ids = new String[16];
        /** While they are collected, ids are at hand; their hashes are asked for again when they are not. */
        private int[] hashes = new int[16];

        private int[] objectiveOf = new int[16];
        private int[] firstGoal = new int[4];
        private int goals;
        private int objectives;

        /** An index without goals yet. */
        public Builder() {}

        /**
         * Adds an objective.
         *
         * @param id its id
         * @return its number
         */
        public int objective(String id) {
            if (objectives == firstGoal.length) {
                firstGoal = Arrays.copyOf(firstGoal, 2 * objectives);
            }
            firstGoal[objectives++] = goals;
            return add(id);
        }

        /**
         * Adds a key result of the objective that was added last.
         *
         * @param id its id
         * @return its number
         */
        public int keyResult(String id) {
            return add(id);
        }

        private int add(String id) {
            if (goals == ids.length) {
                ids = Arrays.copyOf(ids, 2 * goals);
                hashes = Arrays.copyOf(hashes, 2 * goals);
                objectiveOf = Arrays.copyOf(objectiveOf, 2 * goals);
            }
            ids[goals] = id;
            hashes[goals] = id.hashCode();
            objectiveOf[goals] = objectives - 1;
            return goals++;
        }

        /**
         * Indexes the goals. O(goals).
         *
         * @return the index; of equal ids the first is found
         */
        public GoalIndex build() {
            return new GoalIndex(this);
        }
    }
}
