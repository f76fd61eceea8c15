package io.github.okralign.index;

import com.google.common.base.Preconditions;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable array of fixed length whose {@link #with} gives a changed copy that shares all but one path of pages
 * with the original: O(log n) time and memory, with a base of 64. Absent elements cost nothing, so it also serves as a
 * sparse overlay. Immutable and thread-safe as long as its elements are.
 *
 * @param <E> the type of the elements
 */
public final class PersistentVector<E> {

    private static final int BITS = 6;
    private static final int FAN_OUT = 1 << BITS;
    private static final int MASK = FAN_OUT - 1;

    /** Where a page names the edit that made it, which alone may write to it. */
    private static final int OWNER = FAN_OUT;

    private final int length;
    private final int shift;
    private final @Nullable Object @Nullable [] root;

    private PersistentVector(int length, int shift, @Nullable Object @Nullable [] root) {
        this.length = length;
        this.shift = shift;
        this.root = root;
    }

    /**
     * An array without any element yet.
     *
     * @param <E> the type of the elements
     * @param length the number of places, at least 0
     * @return an array whose every place is absent
     */
    public static <E> PersistentVector<E> ofLength(int length) {
        int shift = 0;
        while (shift + BITS < Integer.SIZE && length > 1 << (shift + BITS)) {
            shift += BITS;
        }
        return new PersistentVector<>(length, shift, null);
    }

    /**
     * An array of the given elements. O(n).
     *
     * @param <E> the type of the elements
     * @param elements what to hold, in order
     * @return an array as long as the list, with every place present
     */
    public static <E> PersistentVector<E> copyOf(List<? extends E> elements) {
        PersistentVector<E> empty = ofLength(elements.size());
        return elements.isEmpty()
                ? empty
                : new PersistentVector<>(empty.length, empty.shift, page(elements, 0, empty.shift));
    }

    /** Depth is at most six whatever the length, so the recursion is bounded. */
    private static <E> @Nullable Object[] page(List<? extends E> elements, int from, int shift) {
        int places = Math.min(FAN_OUT, ((elements.size() - 1 - from) >> shift) + 1);
        @Nullable Object[] page = new @Nullable Object[FAN_OUT + 1];
        for (int i = 0; i < places; i++) {
            int at = from + (i << shift);
            page[i] = shift == 0 ? elements.get(at) : page(elements, at, shift - BITS);
        }
        return page;
    }

    /**
     * The number of places, absent ones included.
     *
     * @return the length, at least 0
     */
    public int length() {
        return length;
    }

    /**
     * The element at a place.
     *
     * @param index the place, from 0
     * @return the element, or null where none was ever set
     * @throws IndexOutOfBoundsException if there is no such place
     */
    @SuppressWarnings("unchecked") // only edits and copyOf() fill the lowest pages, and only with E
    public @Nullable E get(int index) {
        Preconditions.checkElementIndex(index, length);
        return (E) find(root, shift, index);
    }

    private static @Nullable Object find(@Nullable Object @Nullable [] root, int shift, int index) {
        @Nullable Object @Nullable [] page = root;
        for (int level = shift; level > 0 && page != null; level -= BITS) {
            page = (@Nullable Object[]) page[(index >>> level) & MASK];
        }
        return page == null ? null : page[index & MASK];
    }

    /**
     * This array with one element set.
     *
     * @param index the place, from 0
     * @param element what stands there afterwards
     * @return a new array; this one is unchanged
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PersistentVector<E> with(int index, E element) {
        Edit<E> edit = edit();
        edit.set(index, element);
        return edit.done();
    }

    /**
     * This array with one more place at its end, and an element there. O(log n).
     *
     * @param element what stands there
     * @return a new array; this one is unchanged
     */
    public PersistentVector<E> plus(E element) {
        PersistentVector<E> longer = ofLength(length + 1);
        @Nullable Object @Nullable [] top = root;
        if (longer.shift > shift && root != null) {
            top = new @Nullable Object[FAN_OUT + 1];
            top[0] = root;
        }
        return new PersistentVector<E>(longer.length, longer.shift, top).with(length, element);
    }

    /**
     * Begins to set several elements, for which pages that they share are copied once.
     *
     * @return an edit that starts out with the elements of this array, which stays unchanged
     */
    public Edit<E> edit() {
        return new Edit<>(length, shift, root);
    }

    /**
     * Tells the places at which this array and another may hold different elements. What the two share is skipped, so that
     * d changes between them cost O(d log n).
     *
     * @param other an array of the same length
     * @param place takes the places, in ascending order
     */
    public void differences(PersistentVector<E> other, IntConsumer place) {
        Preconditions.checkArgument(length == other.length, "lengths (%s, %s) must be equal", length, other.length);
        differences(root, other.root, shift, 0, place);
    }

    /** Depth is at most six whatever the length, so the recursion is bounded. */
    private static void differences(
            @Nullable Object @Nullable [] one,
            @Nullable Object @Nullable [] other,
            int shift,
            int from,
            IntConsumer place) {
        if (one == other) {
            return;
        }
        for (int i = 0; i < FAN_OUT; i++) {
            Object here = one == null ? null : one[i];
            Object there = other == null ? null : other[i];
            int at = from + (i << shift);
            if (here != there && shift == 0) {
                place.accept(at);
            } else if (here != there) {
                differences(
                        (@Nullable Object @Nullable []) here,
                        (@Nullable Object @Nullable []) there,
                        shift - BITS,
                        at,
                        place);
            }
        }
    }

    /**
     * This array as an unmodifiable list; reading an absent element throws {@link NullPointerException}.
     *
     * @return a view, O(1)
     */
    public List<E> asList() {
        return new View<>(this);
    }

    /**
     * The array behind a list.
     *
     * @param <E> the type of the elements
     * @param list any list
     * @return the array of which {@link #asList()} gave the list, or null if none did
     */
    static <E> @Nullable PersistentVector<E> of(List<E> list) {
        return list instanceof View<E> view ? view.array : null;
    }

    /**
     * An array in the making. Not thread-safe.
     *
     * @param <E> the type of the elements
     */
    public static final class Edit<E> {
        private final int length;
        private final int shift;
        private @Nullable Object @Nullable [] root;
        private final Object owner = new Object();

        private Edit(int length, int shift, @Nullable Object @Nullable [] root) {
            this.length = length;
            this.shift = shift;
            this.root = root;
        }

        /**
         * The element at a place.
         *
         * @param index the place, from 0
         * @return the element as it stands now, or null where none was ever set
         */
        @SuppressWarnings("unchecked") // as in PersistentVector.get
        public @Nullable E get(int index) {
            return (E) find(root, shift, index);
        }

        /**
         * Sets an element.
         *
         * @param index the place, from 0
         * @param element what stands there afterwards
         * @throws IndexOutOfBoundsException if there is no such place
         */
        public void set(int index, E element) {
            Preconditions.checkElementIndex(index, length);
            @Nullable Object[] page = owned(root);
            root = page;
            for (int level = shift; level > 0; level -= BITS) {
                int place = (index >>> level) & MASK;
                @Nullable Object[] below = owned((@Nullable Object @Nullable []) page[place]);
                page[place] = below;
                page = below;
            }
            page[index & MASK] = element;
        }

        private @Nullable Object[] owned(@Nullable Object @Nullable [] page) {
            if (page != null && page[OWNER] == owner) {
                return page;
            }
            @Nullable Object[] copy = new @Nullable Object[FAN_OUT + 1];
            if (page != null) {
                System.arraycopy(page, 0, copy, 0, FAN_OUT);
            }
            copy[OWNER] = owner;
            return copy;
        }

        /**
         * Begins another edit where this one stands; this one must not be written to any more.
         *
         * @return an edit that starts out with these elements and shares their pages
         */
        public Edit<E> fork() {
            return new Edit<>(length, shift, root);
        }

        /**
         * Tells the places at which this and another edit may hold different elements, as
         * {@link PersistentVector#differences} does.
         *
         * @param other an edit of an array of the same length
         * @param place takes the places, in ascending order
         */
        public void differences(Edit<E> other, IntConsumer place) {
            done().differences(other.done(), place);
        }

        private PersistentVector<E> done() {
            return new PersistentVector<>(length, shift, root);
        }
    }

    private static final class View<E> extends AbstractList<E> implements RandomAccess {
        private final PersistentVector<E> array;

        View(PersistentVector<E> array) {
            this.array = array;
        }

        @Override
        public E get(int index) {
            return Objects.requireNonNull(array.get(index));
        }

        @Override
        public int size() {
            return array.length;
        }
    }
}
