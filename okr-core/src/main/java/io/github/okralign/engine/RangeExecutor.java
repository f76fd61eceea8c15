package io.github.okralign.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Does independent work over a range of numbers: here, or on a pool that a caller lent. */
interface RangeExecutor {

    /** Work on the numbers from the first up to, and not including, the second. */
    interface Work {
        void on(int from, int to);
    }

    /** Does the work on the whole range; it is done when this returns. */
    void over(int from, int to, Work work);

    /** All at once, on the thread that asks. */
    RangeExecutor HERE = (from, to, work) -> work.on(from, to);

    /** In chunks on a pool; a range that is too small to be worth a task stays on the thread that asks. */
    static RangeExecutor on(ForkJoinPool pool) {
        int chunk = 8192;
        return (from, to, work) -> {
            if (to - from <= chunk) {
                work.on(from, to);
                return;
            }
            List<ForkJoinTask<?>> tasks = new ArrayList<>();
            for (int begin = from; begin < to; begin += chunk) {
                int first = begin;
                int end = Math.min(to, begin + chunk);
                tasks.add(pool.submit(() -> work.on(first, end)));
            }
            tasks.forEach(ForkJoinTask::join);
        };
    }
}
