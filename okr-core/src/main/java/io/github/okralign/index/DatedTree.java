package io.github.okralign.index;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order of days and, on one day, of their places in a list: a persistent AVL tree (G. Adelson-Velsky and
 * E. Landis, "An algorithm for the organization of information", 1962) whose nodes know which kinds of entries are below
 * them. An absent tree is null. Every step costs O(log n) and shares all but one path. Immutable and thread-safe.
 *
 * @param <E> the type of the entries
 */
final class DatedTree<E> {

    private final E entry;
    private final long day;
    private final int place;
    private final int ownKinds;
    /** The kinds of this entry and of all below. */
    private final int kinds;

    private final int height;
    private final @Nullable DatedTree<E> left;
    private final @Nullable DatedTree<E> right;

    private DatedTree(@Nullable DatedTree<E> left, DatedTree<E> middle, @Nullable DatedTree<E> right) {
        this(left, middle.entry, middle.day, middle.place, middle.ownKinds, right);
    }

    private DatedTree(
            @Nullable DatedTree<E> left, E entry, long day, int place, int ownKinds, @Nullable DatedTree<E> right) {
        this.entry = entry;
        this.day = day;
        this.place = place;
        this.ownKinds = ownKinds;
        this.left = left;
        this.right = right;
        this.kinds = ownKinds | kinds(left) | kinds(right);
        this.height = 1 + Math.max(height(left), height(right));
    }

    private static int kinds(@Nullable DatedTree<?> tree) {
        return tree == null ? 0 : tree.kinds;
    }

    private static int height(@Nullable DatedTree<?> tree) {
        return tree == null ? 0 : tree.height;
    }

    /** A tree of one entry. */
    static <E> DatedTree<E> of(E entry, long day, int place, int kinds) {
        return new DatedTree<>(null, entry, day, place, kinds, null);
    }

    /** A tree of trees of one entry each, which stand in order. O(n); depth is logarithmic. */
    static <E> @Nullable DatedTree<E> of(List<DatedTree<E>> ordered) {
        if (ordered.isEmpty()) {
            return null;
        }
        int middle = ordered.size() / 2;
        return new DatedTree<>(
                of(ordered.subList(0, middle)), ordered.get(middle), of(ordered.subList(middle + 1, ordered.size())));
    }

    /** In which order two entries stand. */
    int compareTo(DatedTree<E> other) {
        return compare(other.day, other.place);
    }

    private int compare(long otherDay, int otherPlace) {
        return day != otherDay ? Long.compare(day, otherDay) : Integer.compare(place, otherPlace);
    }

    /** The tree with one more entry, which is a tree of its own. */
    static <E> DatedTree<E> plus(@Nullable DatedTree<E> tree, DatedTree<E> added) {
        if (tree == null) {
            return added;
        }
        return tree.compareTo(added) < 0
                ? balanced(tree.left, tree, plus(tree.right, added))
                : balanced(plus(tree.left, added), tree, tree.right);
    }

    /** The tree without the entry of a day and place, which must be there. */
    static <E> @Nullable DatedTree<E> minus(DatedTree<E> tree, long day, int place) {
        int order = tree.compare(day, place);
        if (order != 0) {
            DatedTree<E> below = order < 0 ? tree.right : tree.left;
            if (below == null) {
                throw new IllegalArgumentException("there is no entry of day " + day + " in place " + place);
            }
            DatedTree<E> rest = minus(below, day, place);
            return order < 0 ? balanced(tree.left, tree, rest) : balanced(rest, tree, tree.right);
        }
        if (tree.left == null || tree.right == null) {
            return tree.left == null ? tree.right : tree.left;
        }
        DatedTree<E> next = tree.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(tree.left, next, minus(tree.right, next.day, next.place));
    }

    private static <E> DatedTree<E> balanced(
            @Nullable DatedTree<E> left, DatedTree<E> middle, @Nullable DatedTree<E> right) {
        if (left != null && height(left) > height(right) + 1) {
            return height(left.left) >= height(left.right) || left.right == null
                    ? new DatedTree<>(left.left, left, new DatedTree<>(left.right, middle, right))
                    : new DatedTree<>(
                            new DatedTree<>(left.left, left, left.right.left),
                            left.right,
                            new DatedTree<>(left.right.right, middle, right));
        }
        if (right != null && height(right) > height(left) + 1) {
            return height(right.right) >= height(right.left) || right.left == null
                    ? new DatedTree<>(new DatedTree<>(left, middle, right.left), right, right.right)
                    : new DatedTree<>(
                            new DatedTree<>(left, middle, right.left.left),
                            right.left,
                            new DatedTree<>(right.left.right, right, right.right));
        }
        return new DatedTree<>(left, middle, right);
    }

    /** The last entry up to a day that is of one of some kinds, or null. O(log n). */
    static <E> @Nullable E last(@Nullable DatedTree<E> tree, long day, int wanted) {
        if (tree == null || (tree.kinds & wanted) == 0) {
            return null;
        }
        if (tree.day > day) {
            return last(tree.left, day, wanted);
        }
        E later = last(tree.right, day, wanted);
        if (later != null) {
            return later;
        }
        return (tree.ownKinds & wanted) != 0 ? tree.entry : last(tree.left, day, wanted);
    }

    /** The last entry up to a day that passes a test, or null. O(log n) and as many tests as it takes. */
    static <E> @Nullable E last(@Nullable DatedTree<E> tree, long day, Predicate<? super E> which) {
        if (tree == null) {
            return null;
        }
        if (tree.day > day) {
            return last(tree.left, day, which);
        }
        E later = last(tree.right, day, which);
        if (later != null) {
            return later;
        }
        return which.test(tree.entry) ? tree.entry : last(tree.left, day, which);
    }
}
