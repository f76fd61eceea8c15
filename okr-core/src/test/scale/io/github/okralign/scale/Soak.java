package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.OkrSet;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Random verbs on random shapes, by two threads, until the time is up: whatever throws, is wrong, or stays in memory when
 * nobody holds it any more ends it. An episode is one organisation: verbs are asked, then changes follow each other, and
 * the versions are compared with analyses from scratch; the latest is handed to the other thread, which has to see the
 * same numbers. The number of an episode decides all that is random in it.
 */
public final class Soak {

    private static final int VERBS = 25;
    private static final int STEPS = 40;
    private static final int COMPARED = 8;
    private static final int SMALL = 150;
    private static final int LARGE = 2_000;
    private static final int LARGE_ONES = 30;
    private static final int THREADS = 2;

    private final List<Verb> verbs;
    private final Consumer<SplittableRandom> oracle;
    private final Consumer<OkrSet> also;
    private final AtomicLong episodes = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong versions = new AtomicLong();
    private final AtomicReference<Published> published = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    /** Versions of episodes that are over. */
    private final Queue<WeakReference<Analysis>> dropped = new ConcurrentLinkedQueue<>();

    /** An analysis for another thread, with what its numbers were found to be from scratch. */
    private record Published(Analysis analysis, long digest) {}

    /**
     * A soak that has not begun.
     *
     * @param entryPoints whose verbs to call
     * @param oracle compares something random with a second way to compute it, and throws where they differ
     * @param also looks at a version of a set, and throws where something is wrong
     */
    public Soak(Collection<EntryPoint<?>> entryPoints, Consumer<SplittableRandom> oracle, Consumer<OkrSet> also) {
        this.verbs = entryPoints.stream()
                .flatMap(entryPoint -> entryPoint.verbs().stream())
                .toList();
        this.oracle = oracle;
        this.also = also;
    }

    /**
     * Runs for some time.
     *
     * @param seconds how long
     * @return what was done
     * @throws InterruptedException if the thread is interrupted
     */
    public String runFor(long seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        return run(() -> System.nanoTime() < end);
    }

    /**
     * Runs the first episodes.
     *
     * @param count how many
     * @return what was done
     * @throws InterruptedException if the thread is interrupted
     */
    public String run(int count) throws InterruptedException {
        return run(() -> episodes.get() < count);
    }

    private String run(BooleanSupplier goesOn) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> work(goesOn), "soak-" + i);
            thread.start();
            threads.add(thread);
        }
        Heap heap = new Heap();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(10_000);
                forget();
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get().getMessage(), failure.get());
        }
        published.set(null);
        heap.expectFreed(dropped);
        return episodes + " episodes, " + calls + " calls, " + versions + " versions; " + heap.text();
    }

    /** Lets go of what the collector has freed already, so that the list of versions does not become the leak. */
    private void forget() {
        dropped.removeIf(version -> version.get() == null);
    }

    private void work(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && failure.get() == null) {
            long episode = episodes.getAndIncrement();
            String step = "";
            try {
                episode(new SplittableRandom(episode));
            } catch (Exception | Error e) { // whatever it is, the soak has found it
                failure.compareAndSet(null, new IllegalStateException("episode " + episode + step + ": " + e, e));
            }
        }
    }

    private void episode(SplittableRandom random) {
        oracle.accept(random);
        Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
        int size = 1 + random.nextInt(random.nextInt(LARGE_ONES) == 0 ? LARGE : SMALL);
        World world = new World(shape, size);
        for (int i = 0; i < VERBS; i++) {
            ask(verbs.get(random.nextInt(verbs.size())), world);
        }
        Analysis latest = follow(world, random);
        also.accept(latest.okrSet());
        Published other = published.getAndSet(new Published(latest, digest(Analysis.of(latest.okrSet()))));
        if (other != null) {
            check(digest(other.analysis) == other.digest, "another thread sees other numbers");
        }
    }

    /** Asks twice; the answers have to be as large as each other, and equal where they are text. */
    private void ask(Verb verb, World world) {
        if (!verb.shapes().test(world.shape())) {
            return;
        }
        try {
            Object one = answer(verb, world);
            Object two = answer(verb, world);
            check(Answer.size(one) == Answer.size(two), "two answers differ in size");
            check(!(one instanceof String) || one.equals(two), "two answers differ");
        } catch (RuntimeException e) {
            throw new IllegalStateException(verb.name() + " over " + world.shape() + ": " + e.getMessage(), e);
        }
        calls.addAndGet(2);
    }

    private static Object answer(Verb verb, World world) {
        return Answer.takeUp(verb.call().apply(world, verb.subject().apply(world)));
    }

    private Analysis follow(World world, SplittableRandom random) {
        Analysis latest = world.unasked();
        List<WeakReference<Analysis>> own = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            own.add(new WeakReference<>(latest));
            latest = latest.with(Steps.some(latest.okrSet(), random));
            versions.incrementAndGet();
            if (step % COMPARED == 0) {
                compare(latest, world.shape(), step);
            }
        }
        dropped.addAll(own);
        return latest;
    }

    private static void compare(Analysis latest, Shape shape, int step) {
        Analysis scratch = Analysis.of(latest.okrSet(), latest.asOf(), latest.policy());
        for (int i = 0; i < latest.goals().size(); i++) {
            GoalAnalysis goal = latest.goals().get(i);
            GoalAnalysis expected = scratch.goals().get(i);
            check(
                    goal.equals(expected) && goal.rollup().equals(expected.rollup()),
                    goal.label() + " differs from scratch after " + step + " steps over " + shape);
        }
        check(digest(latest) == digest(scratch), "the numbers differ from scratch over " + shape);
    }

    /** All numbers of an analysis in one. */
    private static long digest(Analysis analysis) {
        long digest = 1;
        for (GoalAnalysis goal : analysis.goals()) {
            digest = 31 * digest
                    + Double.doubleToLongBits(goal.progress().asOptional().orElse(-1));
            digest = 31 * digest
                    + Double.doubleToLongBits(goal.rollup().coverage().orElse(-1));
            digest = 31 * digest + Double.doubleToLongBits(goal.rollup().upper().orElse(-1));
            digest = 31 * digest + goal.health().ordinal();
            digest = 31 * digest + goal.exposure();
        }
        return digest;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
