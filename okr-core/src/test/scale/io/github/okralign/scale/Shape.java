package io.github.okralign.scale;

import io.github.okralign.model.OkrSet;
import java.util.function.IntFunction;

/**
 * The shapes over which every public verb is measured: a realistic company, and organisations that are extreme in one way
 * each. A shape of size n has O(n) goals, links, check-ins and milestones; the same size gives the same set.
 */
enum Shape {

    /** A tree of units with a tree of objectives, people, second parents, three key results each. */
    COMPANY(TreeShapes::company),
    /** Each objective contributes to the one before it. */
    CHAIN(GraphShapes::chain),
    /** One objective to which all others contribute. */
    STAR(GraphShapes::star),
    /** A star that takes the minimum. */
    MINIMUM_STAR(GraphShapes::minimumStar),
    /** A star that blends the mean with the minimum. */
    BLENDED_STAR(GraphShapes::blendedStar),
    /** Thirty levels, three parents each. */
    LAYERED(GraphShapes::layered),
    /** √n objectives, each of which contributes to each of √n others. */
    BIPARTITE(GraphShapes::bipartite),
    /** A chain of objectives that depend on each other, without contributing. */
    DEPENDENCIES(GraphShapes::dependencies),
    /** No link at all. */
    UNLINKED(GraphShapes::unlinked),
    /** Half of the contributors are closed, and link to closed goals. */
    CLOSED(GraphShapes::closed),
    /** Every unit is below the one before it. */
    DEEP_UNITS(TreeShapes::deepUnits),
    /** Units beside each other, whose objectives link across. */
    FLAT_UNITS(TreeShapes::flatUnits),
    /** One person owns all goals of a company. */
    ONE_OWNER(TreeShapes::oneOwner),
    /** Every objective in a cycle of its own. */
    MANY_CYCLES(TreeShapes::manyCycles),
    /** One key result with n check-ins. */
    MANY_CHECK_INS(GoalShapes::manyCheckIns),
    /** One objective with n key results. */
    WIDE_OBJECTIVE(GoalShapes::wideObjective),
    /** One key result with n milestones. */
    MANY_MILESTONES(GoalShapes::manyMilestones),
    /** One key result that adds up the values of n others. */
    SUM(GoalShapes::sum),
    /** One objective that proposes n links. */
    PROPOSALS(GoalShapes::proposals),
    /** Titles in families of near duplicates. */
    TITLES(TitleShapes::families),
    /** Titles of 500 characters that are alike. */
    LONG_TITLES(TitleShapes::longTitles),
    /** Goals whose ids all have the same hash code. */
    EQUAL_HASHES(TitleShapes::equalHashes);

    private final IntFunction<OkrSet> generator;

    Shape(IntFunction<OkrSet> generator) {
        this.generator = generator;
    }

    /** The set of this shape and of a size. */
    OkrSet of(int size) {
        return generator.apply(size);
    }

    /** How the table calls it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
