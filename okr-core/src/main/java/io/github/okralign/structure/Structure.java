package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the objectives of a set stand to its strategy (semantics, section 7). All lists are in document order. Immutable
 * and thread-safe.
 */
public final class Structure {

    private final OkrSet okrs;
    private final List<Objective> objectives;
    /** The class of each objective in document order; null where it takes no part. */
    private final @Nullable AlignmentClass[] classes;

    private final ImmutableList<String> unsupported;
    private final ImmutableList<Island> islands;
    private final Supplier<int[]> exposures;
    private final Supplier<int[]> depths;
    private final Supplier<ImmutableList<ObjectiveLink>> redundant;
    private final Supplier<ImmutableList<ObjectiveLink>> levelSkips;

    private Structure(OkrSet okrs, Level strategicLevel) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.objectives = okrs.objectives();
        checkNotNull(strategicLevel, "strategicLevel");
        ObjectiveLinks links = new ObjectiveLinks(okrs);
        BitSet strategic = new BitSet();
        for (int i = 0; i < objectives.size(); i++) {
            strategic.set(i, isStrategic(objectives.get(i), strategicLevel));
        }
        this.classes = classify(links, strategic);
        BitSet supported = links.ends(true);
        this.unsupported = ids(i -> classes[i] == AlignmentClass.STRATEGIC && !supported.get(i));
        this.islands = islands(links.components());
        IntPredicate top = i -> classes[i] == AlignmentClass.STRATEGIC;
        this.exposures = Suppliers.memoize(() -> links.exposures(top));
        this.depths = Suppliers.memoize(() -> links.distances(top));
        this.redundant = Suppliers.memoize(() -> new TransitiveReduction(links.outgoing())
                .find().stream()
                        .map(pair -> new ObjectiveLink(id(pair[0]), id(pair[1])))
                        .collect(ImmutableList.toImmutableList()));
        this.levelSkips = Suppliers.memoize(() -> levelSkips(links));
    }

    /**
     * Looks at the structure of a set. O(goals + links).
     *
     * @param okrs the set
     * @param strategicLevel the level of units whose objectives are strategic where they do not say otherwise
     * @return its structure
     */
    public static Structure of(OkrSet okrs, Level strategicLevel) {
        return new Structure(okrs, strategicLevel);
    }

    private boolean isStrategic(Objective objective, Level strategicLevel) {
        return objective
                .strategic()
                .orElseGet(() -> objective
                        .unit()
                        .flatMap(okrs.organization()::unit)
                        .flatMap(Unit::level)
                        .filter(level -> level == strategicLevel)
                        .isPresent());
    }

    private @Nullable AlignmentClass[] classify(ObjectiveLinks links, BitSet strategic) {
        BitSet grounded = links.reaching(i -> strategic.get(i) && links.takesPart(i), true);
        BitSet groundedButForBreaks = links.reaching(strategic::get, false);
        BitSet aligned = links.ends(false);
        @Nullable AlignmentClass[] result = new @Nullable AlignmentClass[objectives.size()];
        for (int i = 0; i < result.length; i++) {
            if (!links.takesPart(i)) {
                result[i] = null;
            } else if (strategic.get(i)) {
                result[i] = AlignmentClass.STRATEGIC;
            } else if (grounded.get(i)) {
                result[i] = AlignmentClass.GROUNDED;
            } else if (groundedButForBreaks.get(i)) {
                result[i] = AlignmentClass.BROKEN_CHAIN;
            } else if (aligned.get(i)) {
                result[i] = AlignmentClass.DETACHED;
            } else {
                result[i] = AlignmentClass.UNALIGNED;
            }
        }
        return result;
    }

    private ImmutableList<Island> islands(int[] components) {
        SetMultimap<Integer, Integer> members = Multimaps.newSetMultimap(new TreeMap<>(), LinkedHashSet::new);
        for (int i = 0; i < components.length; i++) {
            members.put(components[i], i);
        }
        List<Island> found = new ArrayList<>();
        members.asMap().values().stream()
                .filter(island ->
                        island.size() > 1 && island.stream().noneMatch(i -> classes[i] == AlignmentClass.STRATEGIC))
                .forEach(island ->
                        found.add(new Island(island.stream().map(this::id).collect(ImmutableList.toImmutableList()))));
        return ImmutableList.copyOf(found);
    }

    private String id(int objective) {
        return objectives.get(objective).id();
    }

    private ImmutableList<String> ids(IntPredicate which) {
        return IntStream.range(0, classes.length)
                .filter(which)
                .mapToObj(this::id)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The class of an objective.
     *
     * @param objective the id of an objective
     * @return the class, or empty if the objective takes no part
     * @throws IllegalArgumentException if the set has no such objective
     */
    public Optional<AlignmentClass> alignmentClass(String objective) {
        return Optional.ofNullable(classes[IndexAccess.objectivePosition(okrs, objective)]);
    }

    /**
     * The objectives of a class. O(objectives).
     *
     * @param alignmentClass a class
     * @return the ids of the objectives
     */
    public List<String> objectives(AlignmentClass alignmentClass) {
        checkNotNull(alignmentClass, "alignmentClass");
        return ids(i -> classes[i] == alignmentClass);
    }

    /**
     * The strategic objectives to which nothing contributes and which nothing supports.
     *
     * @return the ids of the objectives
     */
    public List<String> unsupported() {
        return unsupported;
    }

    /**
     * The groups of objectives that are linked with each other and with no strategic one.
     *
     * @return the islands, in order of their first objectives
     */
    public List<Island> islands() {
        return islands;
    }

    /**
     * The share of all effort that goes into strategic and grounded objectives, an effort that is not given counting as
     * 1. O(objectives).
     *
     * @return the share in [0, 1], or empty where no effort takes part
     */
    public OptionalDouble groundedShare() {
        double all = 0;
        double grounded = 0;
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != null) {
                double effort = objectives.get(i).effort().orElse(1);
                all += effort;
                if (classes[i] == AlignmentClass.STRATEGIC || classes[i] == AlignmentClass.GROUNDED) {
                    grounded += effort;
                }
            }
        }
        return all > 0 ? OptionalDouble.of(grounded / all) : OptionalDouble.empty();
    }

    private ImmutableList<ObjectiveLink> levelSkips(ObjectiveLinks links) {
        UnitTree units = new UnitTree(okrs.organization().units());
        int none = units.number(null);
        Set<Long> skips = new LinkedHashSet<>();
        links.forEachLive((from, to) -> {
            int parent = units.parent(units.number(objectives.get(from).unit().orElse(null)));
            int above = units.number(objectives.get(to).unit().orElse(null));
            if (above != none && above != parent && units.common(above, parent) == above) {
                skips.add((long) from << Integer.SIZE | to);
            }
        });
        return skips.stream()
                .map(link -> new ObjectiveLink(id((int) (link >>> Integer.SIZE)), id(link.intValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How many objectives would lose every path to the strategy without this one, itself not counted: the objectives that it
     * dominates towards the strategy, by the algorithm of Lengauer and Tarjan. O(links · log objectives) when it is first
     * asked for.
     *
     * @param objective the id of an objective
     * @return the exposure; 0 for objectives that are not grounded
     * @throws IllegalArgumentException if the set has no such objective
     */
    public int exposure(String objective) {
        return exposures.get()[IndexAccess.objectivePosition(okrs, objective)];
    }

    /**
     * The number of links on the shortest path to the strategy. O(objectives + links) when it is first asked for.
     *
     * @param objective the id of an objective
     * @return the depth, 0 for strategic objectives, or empty for those that are not grounded
     * @throws IllegalArgumentException if the set has no such objective
     */
    public OptionalInt depth(String objective) {
        int depth = depths.get()[IndexAccess.objectivePosition(okrs, objective)];
        return depth < 0 ? OptionalInt.empty() : OptionalInt.of(depth);
    }

    /**
     * The links A→C where another path leads from A to C, and C does not reach A. O(objectives + links) when it is first asked
     * for: of each objective, at most the next thousand links above it are followed.
     *
     * @return the redundant links, in document order
     */
    public List<ObjectiveLink> redundant() {
        return redundant.get();
    }

    /**
     * The links whose target's unit is above the parent of the source's unit.
     *
     * @return the links that skip a level, in document order
     */
    public List<ObjectiveLink> levelSkips() {
        return levelSkips.get();
    }
}
