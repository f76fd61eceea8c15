package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.Dominators;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.IntGraph;
import io.github.okralign.model.Level;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the objectives of a set relate to its strategy
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>). All lists
 * are in document order. Equal for equal sets at the same level. Immutable and thread-safe.
 */
public final class Structure {

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final Level strategicLevel;
    private final List<Objective> objectives;
    /** The class of each objective in document order; null where it takes no part. */
    private final @Nullable AlignmentClass[] classes;

    private final ImmutableList<String> unsupported;
    private final ImmutableList<Island> islands;
    private final Supplier<Dominators> dominators;
    private final Supplier<ImmutableIntArray> depths;
    private final Supplier<ImmutableList<ObjectiveLink>> redundant;
    private final Supplier<ImmutableList<ObjectiveLink>> levelSkips;

    private Structure(OkrSet okrs, LocalDate asOf, Level strategicLevel) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.asOf = checkNotNull(asOf, "asOf");
        this.strategicLevel = checkNotNull(strategicLevel, "strategicLevel");
        this.objectives = okrs.objectives();
        ObjectiveLinks links = new ObjectiveLinks(new LinksOfDay(okrs, asOf));
        IntGraph live = links.live();
        BitSet strategic = new BitSet();
        BitSet top = new BitSet();
        for (int i = 0; i < objectives.size(); i++) {
            strategic.set(i, isStrategic(objectives.get(i)));
            top.set(i, strategic.get(i) && links.takesPart(i));
        }
        this.classes = classify(links, strategic, top);
        this.unsupported = ids(i -> classes[i] == AlignmentClass.STRATEGIC && !links.isSupported(i));
        this.islands = islands(live.components());
        this.dominators = Suppliers.memoize(() -> links.dominators(top));
        this.depths = Suppliers.memoize(() -> links.distances(top));
        this.redundant = Suppliers.memoize(() -> distinct(live, live.redundantEdges()));
        this.levelSkips = Suppliers.memoize(() -> distinct(live, levelSkips(live)));
    }

    /**
     * Looks at the structure of a set. O(goals + links).
     *
     * @param okrs the set
     * @param strategicLevel the level of units whose objectives are strategic where they do not say otherwise
     * @return its structure
     */
    public static Structure of(OkrSet okrs, Level strategicLevel) {
        return of(okrs, LinksOfDay.of(checkNotNull(okrs, "okrs")), strategicLevel);
    }

    /**
     * Looks at the structure of a set as of a day. O(goals + links).
     *
     * @param okrs the set
     * @param asOf the day, on which states and links count that hold on some days only
     * @param strategicLevel the level of units whose objectives are strategic unless they say otherwise
     * @return its structure
     */
    public static Structure of(OkrSet okrs, LocalDate asOf, Level strategicLevel) {
        return new Structure(okrs, asOf, strategicLevel);
    }

    /**
     * The structure of the same set on another day. O(goals) where no state and no link is dated, as it is the same then.
     *
     * @param day the day
     * @return its structure
     */
    public Structure on(LocalDate day) {
        checkNotNull(day, "day");
        return day.equals(asOf) ? this : isDated() ? of(okrs, day, strategicLevel) : new Structure(this, day);
    }

    private boolean isDated() {
        return IndexAccess.of(okrs).links().areDated()
                || objectives.stream()
                        .anyMatch(objective -> !objective.states().isEmpty()
                                || objective.keyResults().stream()
                                        .anyMatch(
                                                keyResult -> !keyResult.states().isEmpty()));
    }

    private Structure(Structure same, LocalDate day) {
        this.okrs = same.okrs;
        this.asOf = day;
        this.strategicLevel = same.strategicLevel;
        this.objectives = same.objectives;
        this.classes = same.classes;
        this.unsupported = same.unsupported;
        this.islands = same.islands;
        this.dominators = same.dominators;
        this.depths = same.depths;
        this.redundant = same.redundant;
        this.levelSkips = same.levelSkips;
    }

    /** {@return the day that it is looked at} */
    public LocalDate asOf() {
        return asOf;
    }

    private boolean isStrategic(Objective objective) {
        return objective
                .strategic()
                .orElseGet(() -> objective
                        .unit()
                        .flatMap(okrs.organization()::unit)
                        .flatMap(Unit::level)
                        .filter(level -> level == strategicLevel)
                        .isPresent());
    }

    private static @Nullable AlignmentClass[] classify(ObjectiveLinks links, BitSet strategic, BitSet top) {
        BitSet grounded = links.reaching(top);
        BitSet groundedButForBreaks = links.reachingInAnyState(strategic);
        @Nullable
        AlignmentClass[] result = new @Nullable AlignmentClass[links.live().nodes()];
        for (int i = 0; i < result.length; i++) {
            if (!links.takesPart(i)) {
                result[i] = null;
            } else if (strategic.get(i)) {
                result[i] = AlignmentClass.STRATEGIC;
            } else if (grounded.get(i)) {
                result[i] = AlignmentClass.GROUNDED;
            } else if (groundedButForBreaks.get(i)) {
                result[i] = AlignmentClass.BROKEN_CHAIN;
            } else {
                result[i] = links.isAligned(i) ? AlignmentClass.DETACHED : AlignmentClass.UNALIGNED;
            }
        }
        return result;
    }

    private ImmutableList<Island> islands(ImmutableIntArray components) {
        SetMultimap<Integer, Integer> members = Multimaps.newSetMultimap(new TreeMap<>(), LinkedHashSet::new);
        for (int i = 0; i < components.length(); i++) {
            members.put(components.get(i), i);
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
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is a key result
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

    /** {@return the ids of the strategic objectives to which nothing contributes and which nothing supports} */
    public List<String> unsupported() {
        return unsupported;
    }

    /**
     * The groups of objectives that are linked with each other and with no strategic one: weakly connected components.
     *
     * @return the islands, in order of their first objectives
     */
    public List<Island> islands() {
        return islands;
    }

    /**
     * The share of all effort that goes into strategic and grounded objectives; an effort that is not given counts as 1.
     * O(objectives).
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

    private BitSet levelSkips(IntGraph live) {
        UnitTree units = new UnitTree(okrs.organization().units());
        int none = units.number(null);
        BitSet skips = new BitSet();
        for (int link = 0; link < live.edges(); link++) {
            int parent = units.parent(unit(units, live.source(link)));
            int above = unit(units, live.target(link));
            skips.set(link, above != none && above != parent && units.common(above, parent) == above);
        }
        return skips;
    }

    private int unit(UnitTree units, int objective) {
        return units.number(objectives.get(objective).unit().orElse(null));
    }

    private ImmutableList<ObjectiveLink> distinct(IntGraph live, BitSet links) {
        return links.stream()
                .mapToObj(link -> new ObjectiveLink(id(live.source(link)), id(live.target(link))))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How many other objectives would lose every path to the strategy without this one: those that it dominates in the graph
     * from the strategy downward. O(links · log objectives) when it is first asked for.
     *
     * @param objective the id of an objective
     * @return the exposure; 0 for objectives that are not grounded
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is a key result
     */
    public int exposure(String objective) {
        return dominators.get().dominated(IndexAccess.objectivePosition(okrs, objective));
    }

    /**
     * The number of links on the shortest path to the strategy. O(objectives + links) when it is first asked for.
     *
     * @param objective the id of an objective
     * @return the depth, 0 for strategic objectives, or empty for those that are not grounded
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is a key result
     */
    public OptionalInt depth(String objective) {
        int depth = depths.get().get(IndexAccess.objectivePosition(okrs, objective));
        return depth < 0 ? OptionalInt.empty() : OptionalInt.of(depth);
    }

    /**
     * The links A→C that the transitive reduction of the graph leaves out: another path leads from A to C, and C does not
     * reach A. O(objectives + links) when it is first asked for: from each objective, at most a thousand links are followed,
     * and a link about which these do not decide is not redundant.
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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Structure that
                        && strategicLevel == that.strategicLevel
                        && asOf.equals(that.asOf)
                        && okrs.equals(that.okrs));
    }

    @Override
    public int hashCode() {
        return Objects.hash(okrs, asOf, strategicLevel);
    }

    @Override
    public String toString() {
        StringJoiner counts = new StringJoiner(", ", "Structure(", ")");
        for (AlignmentClass each : AlignmentClass.values()) {
            counts.add(objectives(each).size() + " " + each);
        }
        return counts.add(islands.size() + " islands").toString();
    }
}
