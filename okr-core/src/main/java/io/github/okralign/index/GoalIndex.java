package io.github.okralign.index;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ids of the goals of a set as numbers: goals are numbered in document order, an objective before its key results.
 * Holds no goal, so that sets which differ only in the contents of their goals share it. Immutable and thread-safe.
 */
public final class GoalIndex {

    private static final int NONE = -1;
    /** Good hashes never lead past so many other ids; if some do, the ids were chosen to collide. */
    private static final int FARTHEST = 500;

    private final String[] ids;
    /** For each goal the position of its objective among the objectives. */
    private final int[] objectiveOf;
    /** For each objective the number of its own goal; one place more than there are objectives. */
    private final int[] firstGoal;
    /** An open-addressing hash table of goal numbers: four bytes a place instead of a boxed map's dozens. */
    private final int[] table;

    private final int mask;
    /** Whether the table holds the goals sorted by id instead, because too many hashes collide. */
    private final boolean sorted;

    private final boolean repeatsIds;
    private final ImmutableIntArray order;
    private final LinkTable links;

    private GoalIndex(Builder builder) {
        this.order = ImmutableIntArray.of();
        this.links = LinkTable.empty(builder.goals);
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

    /** Puts each new id where its hash says; returns how many are new, or {@link #NONE} if too many want the same place. */
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

    private GoalIndex(GoalIndex index, ImmutableIntArray order, LinkTable links) {
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
     * This index with its goals in order. O(1).
     *
     * @param newOrder all goals, contributors before their targets
     * @return a copy that shares all else
     */
    public GoalIndex withOrder(ImmutableIntArray newOrder) {
        return new GoalIndex(this, newOrder, links);
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

    /** Binary search; of equal ids, the first stands first. */
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
     * For each of several ids what {@link #find} says, in a new array. They are looked up step by step, all together, so that
     * the processor does not wait for the memory at each: much faster than one by one.
     */
    int[] findAll(List<String> wanted) {
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
     * @return the ids in document order, unmodifiable
     */
    public List<String> ids() {
        return Collections.unmodifiableList(Arrays.asList(ids));
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
     * Where the parts of a goal end: an objective consists of itself and its key results, a key result of itself.
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
     * @return the numbers of the goals, or none before {@link #withOrder} is called
     */
    public ImmutableIntArray order() {
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

    /** Collects the ids of goals and their links, in document order. Not thread-safe. */
    public static final class Builder {

        private String[] ids = new String[16];
        /** Computed while each id is at hand: to come back for it later would cost a cache miss each. */
        private int[] hashes = new int[16];

        private int[] objectiveOf = new int[16];
        private int[] firstGoal = new int[4];
        private int goals;
        private int objectives;
        private final LinkTable.Builder links = new LinkTable.Builder();

        /** A builder without goals. */
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
         * Adds a link of the goal that was added last.
         *
         * @param to the id of the goal that it leads to, which may be added later
         * @param weight its weight
         * @param kind its type, with {@link LinkTable#ACCEPTED} or without
         */
        public void link(String to, double weight, int kind) {
            links.add(goals - 1, to, weight, kind);
        }

        /**
         * Indexes the goals and links so far. O(goals + links).
         *
         * @return the index, in no order yet; of equal ids the first is found
         */
        public GoalIndex build() {
            GoalIndex index = new GoalIndex(this);
            return new GoalIndex(index, index.order, links.build(index));
        }
    }
}
