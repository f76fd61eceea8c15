package io.github.okralign.index;

/**
 * Finds goals that are asked for in document order, more or less: mostly it is the last one again, the next one, or the next
 * objective, whose ids need not be looked up. Not thread-safe.
 */
public final class GoalCursor {

    private final GoalIndex index;
    private int last;

    /**
     * A cursor at the first goal of a set.
     *
     * @param index the index of the set
     */
    public GoalCursor(GoalIndex index) {
        this.index = index;
    }

    /**
     * The position of a goal.
     *
     * @param id an id
     * @return the position among the goals of the set, or -1 if there is no goal of that id
     */
    public int position(String id) {
        if (index.size() == 0) {
            return -1;
        }
        int nextObjective = index.goalOf(index.objectiveOf(last) + 1);
        int found = is(last, id)
                ? last
                : is(last + 1, id) ? last + 1 : is(nextObjective, id) ? nextObjective : index.find(id);
        last = found < 0 ? last : found;
        return found;
    }

    private boolean is(int position, String id) {
        return position < index.size() && index.id(position).equals(id);
    }
}
