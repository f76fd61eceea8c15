package io.github.okralign.scale;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * One verb over one world: the least time and the least bytes of several calls.
 *
 * @param input the size of what was given
 * @param answer the size of what came back
 * @param nanos nanoseconds of the fastest call
 * @param bytes allocated by the thriftiest call
 */
record Measurement(long input, long answer, long nanos, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST_CALLS = 30;
    private static final int FEWEST_CALLS = 3;
    private static final long ENOUGH_NANOS = 4_000_000;
    private static final long TOO_LONG_NANOS = 250_000_000;

    /** One call, of code that may not be compiled yet. */
    static Measurement ofOneCall(Verb verb, World world) {
        return of(verb, world, 0);
    }

    /** Measures a verb; more effort makes more calls. */
    static Measurement of(Verb verb, World world, int effort) {
        long start = System.nanoTime();
        long nanos = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        long answer = 0;
        for (int call = 0; call == 0 || call < MOST_CALLS * effort; call++) {
            Object subject = verb.subject().apply(world);
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            Object result = Answer.takeUp(verb.call().apply(world, subject));
            nanos = Math.min(nanos, System.nanoTime() - begin);
            bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - allocated);
            if (call == 0) {
                answer = Answer.size(result);
            }
            long spent = System.nanoTime() - start;
            if (spent > TOO_LONG_NANOS * effort
                    || (call + 1 >= FEWEST_CALLS * effort && spent > ENOUGH_NANOS * effort)) {
                break;
            }
        }
        return new Measurement(world.input(), answer, nanos, bytes);
    }

    /** The better of two measurements of the same. */
    Measurement or(Measurement other) {
        return new Measurement(input, answer, Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
}
