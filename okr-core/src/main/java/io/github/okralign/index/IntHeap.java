package io.github.okralign.index;

import java.util.Arrays;

/** A min-heap of ints: rows waiting to be recomputed, least first, without a box each. Not thread-safe. */
public final class IntHeap {

    private int[] heap = new int[32];
    private int size;

    /** An empty heap. */
    public IntHeap() {}

    /**
     * Whether nothing waits.
     *
     * @return whether the heap is empty
     */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds a number, which may be there already.
     *
     * @param number what to add
     */
    public void add(int number) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > number) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = number;
    }

    /**
     * Takes the least number out, as often as it is there.
     *
     * @return the least number of a heap that is not empty
     */
    public int removeLeast() {
        int least = heap[0];
        do {
            removeTop();
        } while (size > 0 && heap[0] == least);
        return least;
    }

    private void removeTop() {
        int last = heap[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
    }
}
