package io.github.okralign.index;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Unmodifiable lists whose changed copies share what they can: short ones are arrays, which are the smallest, long ones
 * {@link PersistentVector}s, of which a change copies one path only.
 */
public final class PersistentList {

    /** Up to so many elements, to copy them all is cheaper than a tree. */
    static final int SHORT = 64;

    private PersistentList() {}

    /**
     * A list of the given elements. O(n), or O(1) if it is such a list already.
     *
     * @param <E> the type of the elements
     * @param elements what to hold, in order
     * @return a list of them that is never modified
     */
    public static <E> List<E> copyOf(List<E> elements) {
        if (PersistentVector.of(elements) != null) {
            return elements;
        }
        return elements.size() <= SHORT
                ? ImmutableList.copyOf(elements)
                : PersistentVector.copyOf(elements).asList();
    }

    /**
     * A list with one more element at its end. O(log n).
     *
     * @param <E> the type of the elements
     * @param list a list of this class
     * @param element what to add
     * @return a new list
     */
    public static <E> List<E> plus(List<E> list, E element) {
        PersistentVector<E> vector = PersistentVector.of(list);
        if (vector != null) {
            return vector.plus(element).asList();
        }
        List<E> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return copyOf(longer);
    }

    /**
     * A list with one element replaced. O(log n).
     *
     * @param <E> the type of the elements
     * @param list a list of this class
     * @param index the place, from 0
     * @param element what stands there afterwards
     * @return a new list
     */
    public static <E> List<E> with(List<E> list, int index, E element) {
        PersistentVector<E> vector = PersistentVector.of(list);
        if (vector != null) {
            return vector.with(index, element).asList();
        }
        List<E> changed = new ArrayList<>(list);
        changed.set(index, element);
        return ImmutableList.copyOf(changed);
    }

    /**
     * A list without one element. O(n), as all that follow move up.
     *
     * @param <E> the type of the elements
     * @param list a list
     * @param index the place, from 0
     * @return a new list
     */
    public static <E> List<E> minus(List<E> list, int index) {
        List<E> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return copyOf(shorter);
    }

    /**
     * A list with one element put in between. O(n), or O(log n) at the end.
     *
     * @param <E> the type of the elements
     * @param list a list
     * @param index the place, from 0 to the size
     * @param element what stands there afterwards
     * @return a new list
     */
    public static <E> List<E> plus(List<E> list, int index, E element) {
        if (index == list.size()) {
            return plus(list, element);
        }
        List<E> longer = new ArrayList<>(list);
        longer.add(index, element);
        return copyOf(longer);
    }

    /**
     * Tells the places at which two lists of one length hold different elements; those that they share are skipped where
     * lists are long. O(d log n) for d changes between them.
     *
     * @param <E> the type of the elements
     * @param one a list of this class
     * @param other another list of this class, of the same length
     * @param place takes the places, in ascending order
     */
    public static <E> void differences(List<E> one, List<E> other, IntConsumer place) {
        PersistentVector<E> here = PersistentVector.of(one);
        PersistentVector<E> there = PersistentVector.of(other);
        if (here != null && there != null) {
            here.differences(there, place);
            return;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                place.accept(i);
            }
        }
    }
}
