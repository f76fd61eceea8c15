package io.github.okralign.model;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IntGraph;
import io.github.okralign.index.LinkTable;
import io.github.okralign.index.TopologicalOrder;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of the goals among each other: unique ids, links that lead somewhere, and no loops. */
final class LinkChecks {

    private final ProblemReporter checks;
    private final List<Objective> objectives;
    private final GoalIndex index;
    private final LinkTable links;
    private final boolean[] duplicate;
    /** From which unit of measure to which other one there is a conversion. */
    private final Set<List<String>> conversions;

    LinkChecks(ProblemReporter checks, List<Objective> objectives, List<Conversion> conversions, GoalIndex index) {
        this.conversions = new HashSet<>();
        conversions.forEach(each -> this.conversions.add(List.of(each.from(), each.to())));
        this.checks = checks;
        this.objectives = objectives;
        this.index = index;
        this.links = index.links();
        this.duplicate = new boolean[index.size()];
    }

    /**
     * Checks every link.
     *
     * @return the index with the goals in order; means something only where no problem was found
     */
    GoalIndex check() {
        for (int goal = 0; index.repeatsIds() && goal < index.size(); goal++) {
            uniqueId(goal);
        }
        int link = 0;
        while (link < links.size()) {
            link = linksOfSource(link);
        }
        if (isUsed(AlignmentType.DEPENDS_ON)) {
            refuseLoops(AlignmentType.DEPENDS_ON);
        }
        return index.withOrder(refuseLoops(AlignmentType.CONTRIBUTES));
    }

    private void uniqueId(int goal) {
        int first = index.find(index.id(goal));
        if (first != goal && !index.id(goal).equals(ProblemReporter.MISSING)) {
            duplicate[goal] = true;
            checks.duplicate(index.id(goal), location(goal), "a goal", location(first));
        }
    }

    /** Checks the links of the goal whose first link is given; returns where the links of the next goal begin. */
    private int linksOfSource(int first) {
        int goal = links.source(first);
        int link = first;
        while (link < links.size() && links.source(link) == goal) {
            link(goal, link, link - first);
            link++;
        }
        if (link - first > 1) {
            repeatedLinks(goal, goal(goal).alignments());
        }
        return link;
    }

    /** Checks a link, which is the one at a position among those of its goal. */
    private void link(int goal, int link, int position) {
        int target = links.target(link);
        boolean contributes = links.is(link, LinkTable.CONTRIBUTES);
        if (target < 0) {
            leadsNowhere(goal(goal).alignments().get(position), goal, position);
        } else if (target == goal) {
            checks.report(
                    Problem.Code.SELF_LINK,
                    linkLocation(goal, position).property("to"),
                    name(goal, position) + " must lead to a goal other than itself");
        } else if (contributes && isOwnObjective(goal, target)) {
            checks.report(
                    Problem.Code.LINK_TO_OWN_OBJECTIVE,
                    linkLocation(goal, position).property("to"),
                    name(goal, position) + " leads to the key result's own objective, which it is already part of;"
                            + " it must lead to another goal");
        } else if (contributes && links.is(link, LinkTable.ACCEPTED) && isKeyResult(goal) && isKeyResult(target)) {
            sameUnit((KeyResult) goal(goal), (KeyResult) goal(target), linkLocation(goal, position));
        }
    }

    private void leadsNowhere(Alignment alignment, int goal, int position) {
        if (!alignment.to().equals(ProblemReporter.MISSING)) {
            Location at = linkLocation(goal, position).property("to");
            checks.dangling(alignment.to(), at, "a goal", index.ids(), this::idsByTitle);
        }
    }

    private Map<String, String> idsByTitle() {
        Map<String, String> ids = new HashMap<>();
        for (int goal = 0; goal < index.size(); goal++) {
            ids.putIfAbsent(goal(goal).title(), index.id(goal));
        }
        return ids;
    }

    /** Values in different units have no sum. */
    private void sameUnit(KeyResult addend, KeyResult sum, Location at) {
        boolean addsUp = sum.source() == Source.SUM || sum.source() == Source.AVERAGE;
        Measure its = addsUp ? sum.measure().flatMap(Measure::asChange).orElse(null) : null;
        Measure other = addend.measure().flatMap(Measure::asChange).orElse(null);
        if (its != null
                && other != null
                && !its.unit().equals(other.unit())
                && !conversions.contains(List.of(other.unit(), its.unit()))) {
            checks.report(
                    Problem.Code.UNIT_MISMATCH,
                    at,
                    "key result " + ProblemReporter.quote(addend.id()) + " is measured in " + unit(other) + ", the "
                            + (sum.isSum() ? "sum " : "average ")
                            + ProblemReporter.quote(sum.id()) + " in " + unit(its)
                            + "; both must have the same unit, or the set needs a conversion");
        }
    }

    private static String unit(Measure measure) {
        return measure.unit().isEmpty() ? "no unit" : ProblemReporter.quote(measure.unit());
    }

    private void repeatedLinks(int goal, List<Alignment> alignments) {
        // A map by pairs would compare all those whose hashes are made to be equal; one by texts puts them in order.
        Map<AlignmentType, Map<String, LinkDays>> seen = new EnumMap<>(AlignmentType.class);
        for (int i = 0; i < alignments.size(); i++) {
            Alignment alignment = alignments.get(i);
            if (alignment.to().equals(ProblemReporter.MISSING)) {
                continue;
            }
            Alignment other = seen.computeIfAbsent(alignment.type(), type -> new HashMap<>())
                    .computeIfAbsent(alignment.to(), to -> new LinkDays())
                    .add(alignment);
            if (other != null) {
                boolean dated = alignment.isDated() || other.isDated();
                checks.report(
                        Problem.Code.DUPLICATE_LINK,
                        linkLocation(goal, i),
                        name(goal, i)
                                + (dated
                                        ? " overlaps an earlier one (" + LinkDays.text(other)
                                                + "); two goals may have at most one link of a type on a day"
                                        : " repeats an earlier link; two goals may have at most one link of a type"));
            }
        }
    }

    private String name(int goal, int position) {
        Alignment alignment = goal(goal).alignments().get(position);
        return alignment.type() + " link " + ProblemReporter.quote(alignment.from()) + " → "
                + ProblemReporter.quote(alignment.to());
    }

    private boolean isOwnObjective(int goal, int target) {
        return isKeyResult(goal) && target == index.goalOf(index.objectiveOf(goal));
    }

    private boolean isKeyResult(int goal) {
        return index.keyResultOf(goal) >= 0;
    }

    private boolean isUsed(AlignmentType type) {
        for (int link = 0; link < links.size(); link++) {
            if (links.is(link, GoalCollector.kind(type))) {
                return true;
            }
        }
        return false;
    }

    /** Reports loops of a type; returns the goals, sources first. */
    private ImmutableIntArray refuseLoops(AlignmentType type) {
        IntGraph.Builder graph = IntGraph.builder(index.size(), index.size() - objectives.size() + links.size());
        forEachLink(type, graph::edge);
        TopologicalOrder order = graph.build().topologicalOrder();
        order.loops().forEach(loop -> reportLoop(loop, type));
        return order.order();
    }

    private interface LinkConsumer {
        void accept(int source, int target);
    }

    /** Containment, where it is asked for contributions, then accepted links; those that are refused already are left out. */
    private void forEachLink(AlignmentType type, LinkConsumer consumer) {
        if (type == AlignmentType.CONTRIBUTES) {
            for (int goal = 0; goal < index.size(); goal++) {
                if (isKeyResult(goal)) {
                    consumer.accept(goal, index.goalOf(index.objectiveOf(goal)));
                }
            }
        }
        for (int link = 0; link < links.size(); link++) {
            int source = links.source(link);
            int target = links.target(link);
            if (links.is(link, GoalCollector.kind(type))
                    && links.is(link, LinkTable.ACCEPTED)
                    && target >= 0
                    && target != source
                    && !duplicate[source]
                    && !(type == AlignmentType.CONTRIBUTES && isOwnObjective(source, target))) {
                consumer.accept(source, target);
            }
        }
    }

    private void reportLoop(List<Integer> loop, AlignmentType type) {
        String path = ProblemReporter.circle(loop.size(), i -> index.id(loop.get(i)));
        checks.report(
                Problem.Code.LOOP,
                linkLocation(loop.get(0), index.id(loop.get(loop.size() > 1 ? 1 : 0)), type),
                (type == AlignmentType.CONTRIBUTES ? "contributions" : "dependencies") + " form a loop: " + path
                        + "; remove one of these links");
    }

    private Location linkLocation(int goal, String target, AlignmentType type) {
        List<Alignment> alignments = goal(goal).alignments();
        for (int i = 0; i < alignments.size(); i++) {
            if (alignments.get(i).type() == type && alignments.get(i).to().equals(target)) {
                return linkLocation(goal, i);
            }
        }
        return location(goal);
    }

    private Location linkLocation(int goal, int alignment) {
        return location(goal).property("alignments").index(alignment);
    }

    private Goal goal(int goal) {
        Objective objective = objectives.get(index.objectiveOf(goal));
        int keyResult = index.keyResultOf(goal);
        return keyResult < 0 ? objective : objective.keyResults().get(keyResult);
    }

    private Location location(int goal) {
        Location at = Location.SET.property("objectives").index(index.objectiveOf(goal));
        int keyResult = index.keyResultOf(goal);
        return keyResult < 0 ? at : at.property("keyResults").index(keyResult);
    }
}
