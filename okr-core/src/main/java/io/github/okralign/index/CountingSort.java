package io.github.okralign.index;

import java.util.Arrays;

/**
 * Counting sort (Harold H. Seward, 1954): groups items by small whole keys in O(items + keys), stably. Count the key of
 * every item, ask for the starts, then place every item, in the same order. Not thread-safe.
 */
public final class CountingSort {

    /** While counting, the items of each key, one place up; afterwards the next free place of each key. */
    private final int[] next;

    /**
     * A sort that has not counted anything yet.
     *
     * @param keys the number of different keys, at least 0; keys run from 0
     */
    public CountingSort(int keys) {
        this.next = new int[keys + 1];
    }

    /**
     * Counts an item.
     *
     * @param key its key
     */
    public void count(int key) {
        next[key + 1]++;
    }

    /**
     * Ends the counting: where the items of each key will begin. To be called once, before the first {@link #place}.
     *
     * @return a new array that is the caller's own, one element longer than there are keys: the last is the number of items
     */
    public int[] starts() {
        for (int key = 1; key < next.length; key++) {
            next[key] += next[key - 1];
        }
        return next.clone();
    }

    /**
     * The next free place of each key: its start if none has been taken.
     *
     * @return a new array that is the caller's own, as long as there are keys
     */
    public int[] nextPlaces() {
        return Arrays.copyOf(next, next.length - 1);
    }

    /**
     * Takes the next free place of a key.
     *
     * @param key the key of an item that was counted
     * @return its place, from 0
     */
    public int place(int key) {
        return next[key]++;
    }
}
