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
 * with the original: O(log n) time and memory, with a base of 16, or 64 for large arrays. Absent elements cost nothing,
 * so it also serves as a sparse overlay. Immutable and thread-safe as long as its elements are.
 *
 * <p>A page is an array with one place more than it has elements or pages below it: there it names the edit that made it,
 * which alone may write to it.
 *
 * @param <E> the type of the elements
 */
public final class PersistentVector<E> {

    /** The base of large arrays: fewer pages to walk through, which lie all over the memory. */
    private static final int BITS_OF_LARGE = 6;

    /** The base of small arrays, which the caches hold: less to copy and to keep for each version. */
    private static final int BITS_OF_SMALL = 4;

    private static final int LARGE = 1 << 16;

    private final int length;
    /** The logarithm of the base. */
    private final int bits;

    private final int shift;
    private final @Nullable Object @Nullable [] root;

    private PersistentVector(int length, int bits, int shift, @Nullable Object @Nullable [] root) {
        this.length = length;
        this.bits = bits;
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
        return ofLength(length, length > LARGE ? BITS_OF_LARGE : BITS_OF_SMALL);
    }

    private static <E> PersistentVector<E> ofLength(int length, int bits) {
        int shift = 0;
        while (shift + bits < Integer.SIZE - 1 && length > 1 << (shift + bits)) {
            shift += bits;
        }
        return new PersistentVector<>(length, bits, shift, null);
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
                : new PersistentVector<>(
                        empty.length, empty.bits, empty.shift, page(elements, 0, empty.bits, empty.shift));
    }

    /** Depth is at most eight whatever the length, so the recursion is bounded. */
    private static <E> @Nullable Object[] page(List<? extends E> elements, int from, int bits, int shift) {
        int places = places(elements.size(), from, bits, shift);
        @Nullable Object[] page = new @Nullable Object[places + 1];
        for (int i = 0; i < places; i++) {
            int at = from + (i << shift);
            page[i] = shift == 0 ? elements.get(at) : page(elements, at, bits, shift - bits);
        }
        return page;
    }

    /** How many places a page needs that begins at or before an index; the last page is no longer than the array. */
    private static int places(int length, int index, int bits, int shift) {
        int from = shift + bits < Integer.SIZE ? index >>> (shift + bits) << (shift + bits) : 0;
        return Math.min(1 << bits, ((length - 1 - from) >> shift) + 1);
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
        return (E) find(root, bits, shift, index);
    }

    private static @Nullable Object find(@Nullable Object @Nullable [] root, int bits, int shift, int index) {
        @Nullable Object @Nullable [] page = lowestPage(root, bits, shift, index);
        return page == null ? null : page[index & ((1 << bits) - 1)];
    }

    private static @Nullable Object @Nullable [] lowestPage(
            @Nullable Object @Nullable [] root, int bits, int shift, int index) {
        @Nullable Object @Nullable [] page = root;
        int mask = (1 << bits) - 1;
        for (int level = shift; level > 0 && page != null; level -= bits) {
            page = (@Nullable Object[]) page[(index >>> level) & mask];
        }
        return page;
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
        PersistentVector<E> longer = ofLength(length + 1, bits);
        @Nullable Object @Nullable [] top = root;
        if (longer.shift > shift && root != null) {
            top = new @Nullable Object[places(longer.length, 0, bits, longer.shift) + 1];
            top[0] = root;
        }
        return new PersistentVector<E>(longer.length, bits, longer.shift, top).with(length, element);
    }

    /**
     * Begins to set several elements, for which pages that they share are copied once.
     *
     * @return an edit that starts out with the elements of this array, which stays unchanged
     */
    public Edit<E> edit() {
        return new Edit<>(length, bits, shift, root);
    }

    /**
     * Tells the places at which this array and another may hold different elements. What the two share is skipped, so that
     * d changes between them cost O(d log n); O(n log n) where one was made large and the other has grown.
     *
     * @param other an array of the same length
     * @param place takes the places, in ascending order
     */
    public void differences(PersistentVector<E> other, IntConsumer place) {
        Preconditions.checkArgument(length == other.length, "lengths (%s, %s) must be equal", length, other.length);
        if (bits == other.bits) {
            differences(root, other.root, bits, shift, 0, place);
        } else {
            for (int i = 0; i < length; i++) {
                if (get(i) != other.get(i)) {
                    place.accept(i);
                }
            }
        }
    }

    /** Depth is at most eight whatever the length, so the recursion is bounded. */
    private static void differences(
            @Nullable Object @Nullable [] one,
            @Nullable Object @Nullable [] other,
            int bits,
            int shift,
            int from,
            IntConsumer place) {
        if (one == other) {
            return;
        }
        for (int i = 0; i < 1 << bits; i++) {
            Object here = one == null || i >= one.length - 1 ? null : one[i];
            Object there = other == null || i >= other.length - 1 ? null : other[i];
            int at = from + (i << shift);
            if (here != there && shift == 0) {
                place.accept(at);
            } else if (here != there) {
                differences(
                        (@Nullable Object @Nullable []) here,
                        (@Nullable Object @Nullable []) there,
                        bits,
                        shift - bits,
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
     * Reads places that lie beside each other without looking for each anew. Not thread-safe.
     *
     * @param <E> the type of the elements
     */
    public static final class Reader<E> {
        private final int bits;
        private final int shift;
        private final @Nullable Object @Nullable [] root;
        private int number = -1;
        private @Nullable Object @Nullable [] page;

        private Reader(int bits, int shift, @Nullable Object @Nullable [] root) {
            this.bits = bits;
            this.shift = shift;
            this.root = root;
        }

        /**
         * The element at a place.
         *
         * @param index the place, from 0, less than the length
         * @return the element, or null where none was ever set
         */
        @SuppressWarnings("unchecked") // as in PersistentVector.get
        public @Nullable E get(int index) {
            if (index >>> bits != number) {
                number = index >>> bits;
                page = lowestPage(root, bits, shift, index);
            }
            return page == null ? null : (E) page[index & ((1 << bits) - 1)];
        }
    }

    /**
     * An array in the making. Not thread-safe.
     *
     * @param <E> the type of the elements
     */
    public static final class Edit<E> {
        private final int length;
        private final int bits;
        private final int shift;
        private @Nullable Object @Nullable [] root;
        private final Object owner = new Object();

        private Edit(int length, int bits, int shift, @Nullable Object @Nullable [] root) {
            this.length = length;
            this.bits = bits;
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
            return (E) find(root, bits, shift, index);
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
            @Nullable Object[] page = owned(root, index, shift);
            root = page;
            int mask = (1 << bits) - 1;
            for (int level = shift; level > 0; level -= bits) {
                int place = (index >>> level) & mask;
                @Nullable Object[] below = owned((@Nullable Object @Nullable []) page[place], index, level - bits);
                page[place] = below;
                page = below;
            }
            page[index & mask] = element;
        }

        /** A page that this edit may write to, with a place for an index. */
        private @Nullable Object[] owned(@Nullable Object @Nullable [] page, int index, int itsShift) {
            int places = places(length, index, bits, itsShift);
            if (page != null && page.length == places + 1) {
                if (page[places] == owner) {
                    return page;
                }
                @Nullable Object[] copy = page.clone();
                copy[places] = owner;
                return copy;
            }
            @Nullable Object[] copy = new @Nullable Object[places + 1];
            if (page != null) {
                System.arraycopy(page, 0, copy, 0, page.length - 1);
            }
            copy[places] = owner;
            return copy;
        }

        /**
         * A reader of the elements as they stand now.
         *
         * @return a new reader, O(1)
         */
        public Reader<E> reader() {
            return new Reader<>(bits, shift, root);
        }

        /**
         * Begins another edit where this one stands; this one must not be written to any more.
         *
         * @return an edit that starts out with these elements and shares their pages
         */
        public Edit<E> fork() {
            return new Edit<>(length, bits, shift, root);
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
            return new PersistentVector<>(length, bits, shift, root);
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
