package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.base.Suppliers;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * The alignments of a set by the numbers of their goals, in document order: those of each goal in turn. Immutable and
 * thread-safe.
 */
public final class LinkTable {

    /** The source's progress is part of the target's. */
    public static final int CONTRIBUTES = 1;
    /** The source helps the target. */
    public static final int SUPPORTS = 2;
    /** The source needs the target. */
    public static final int DEPENDS_ON = 4;
    /** The link counts. */
    public static final int ACCEPTED = 8;

    private final int[] source;
    private final int[] target;
    private final double[] weight;
    private final byte[] kind;
    private final Supplier<IntGraph> graph;

    private LinkTable(int goals, int[] source, int[] target, double[] weight, byte[] kind) {
        this.source = source;
        this.target = target;
        this.weight = weight;
        this.kind = kind;
        this.graph = Suppliers.memoize(() -> new IntGraph(goals, source, target));
    }

    /** No links between so many goals. */
    static LinkTable empty(int goals) {
        return new LinkTable(goals, new int[0], new int[0], new double[0], new byte[0]);
    }

    /**
     * How many links there are.
     *
     * @return the number of links
     */
    public int size() {
        return source.length;
    }

    /**
     * Where a link starts.
     *
     * @param link the number of a link
     * @return the number of a goal
     */
    public int source(int link) {
        return source[link];
    }

    /**
     * Where a link leads.
     *
     * @param link the number of a link
     * @return the number of a goal, or -1 if there is no goal of the id that the link names
     */
    public int target(int link) {
        return target[link];
    }

    /**
     * The weight of a link.
     *
     * @param link the number of a link
     * @return the weight
     */
    public double weight(int link) {
        return weight[link];
    }

    /**
     * Whether a link is of a kind.
     *
     * @param link the number of a link
     * @param kinds one type or several
     * @return whether its type is one of them, accepted or not
     */
    public boolean is(int link, int kinds) {
        return (kind[link] & kinds) != 0;
    }

    /**
     * Finds a link by its source.
     *
     * @param <A> the type of links
     */
    public interface Reader<A> {

        /**
         * The link at a position among those of a goal.
         *
         * @param goal the number of the goal that it starts from
         * @param position the position among the alignments of that goal
         * @return the link
         */
        A read(int goal, int position);
    }

    /**
     * The links that lead to a goal. O(1) once any have been asked for; each is read when it is asked for.
     *
     * @param <A> the type of links
     * @param goal the number of a goal
     * @param reader finds the links by their sources
     * @return an unmodifiable view, in document order of the sources
     */
    public <A> List<A> incoming(int goal, Reader<A> reader) {
        IntGraph incoming = graph().reversed();
        int start = incoming.start(goal);
        return new Incoming<>(this, start, incoming.end(goal) - start, reader);
    }

    /**
     * The goals and their links as a graph, whose edges have the numbers of the links. Only for tables in which every link
     * leads to a goal.
     *
     * @return the graph, made when it is first asked for
     */
    public IntGraph graph() {
        return graph.get();
    }

    private static final class Incoming<A> extends AbstractList<A> implements RandomAccess {
        private final LinkTable links;
        private final int start;
        private final int size;
        private final Reader<A> reader;

        Incoming(LinkTable links, int start, int size, Reader<A> reader) {
            this.links = links;
            this.start = start;
            this.size = size;
            this.reader = reader;
        }

        @Override
        public A get(int index) {
            IntGraph outgoing = links.graph();
            int link = outgoing.reversed().edge(start + checkElementIndex(index, size));
            int source = links.source(link);
            return reader.read(source, link - outgoing.start(source));
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Collects links, those of each goal in turn. */
    static final class Builder {
        private int[] source = new int[16];
        private double[] weight = new double[16];
        private byte[] kind = new byte[16];
        /** Where each link leads, by id. */
        private final List<String> targets = new ArrayList<>();

        void add(int from, String to, double itsWeight, int itsKind) {
            int link = targets.size();
            if (link == source.length) {
                source = Arrays.copyOf(source, 2 * link);
                weight = Arrays.copyOf(weight, 2 * link);
                kind = Arrays.copyOf(kind, 2 * link);
            }
            source[link] = from;
            weight[link] = itsWeight;
            kind[link] = (byte) itsKind;
            targets.add(to);
        }

        LinkTable build(GoalIndex index) {
            int size = targets.size();
            return new LinkTable(
                    index.size(),
                    Arrays.copyOf(source, size),
                    index.findAll(targets),
                    Arrays.copyOf(weight, size),
                    Arrays.copyOf(kind, size));
        }
    }
}
