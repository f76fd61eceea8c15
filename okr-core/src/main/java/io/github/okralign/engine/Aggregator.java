package io.github.okralign.engine;

/** How the number of a node is made of its contributors; the one source of numbers, shares and influences. */
interface Aggregator {

    /** The slots of the contributors that may count. */
    PooledAggregator.Slots slots();

    /** The numbers of the node. */
    Figures figures(byte kind);

    /**
     * The effective share of each of the {@link #slots()}, from the first on; 0 for what does not count.
     */
    double[] shares();

    /** Whether the shares hold for small changes only. */
    boolean isSubgradient();
}
