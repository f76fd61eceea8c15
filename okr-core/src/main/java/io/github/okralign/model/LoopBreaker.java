package io.github.okralign.model;

import io.github.okralign.index.GrowingOrder;
import io.github.okralign.index.IntGraph;
import io.github.okralign.index.StrongComponents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the links without which there is no loop: links enter by the day on which they were agreed on, those without a day
 * first, then as they stand in the document, and one that closes a loop is left out. Only links that are part of some loop
 * are looked at one by one.
 */
final class LoopBreaker {

    private final List<Goal> goals = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    /** For each goal, the number of the objective that it is part of; its own for an objective. */
    private final List<Integer> whole = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private LoopBreaker(List<Objective> objectives) {
        for (int i = 0; i < objectives.size(); i++) {
            Location at = Location.SET.property("objectives").index(i);
            int objective = goals.size();
            add(objectives.get(i), at, objective);
            List<KeyResult> keyResults = objectives.get(i).keyResults();
            for (int k = 0; k < keyResults.size(); k++) {
                add(keyResults.get(k), at.property("keyResults").index(k), objective);
            }
        }
    }

    private void add(Goal goal, Location at, int objective) {
        numbers.put(goal.id(), goals.size());
        goals.add(goal);
        places.add(at);
        whole.add(objective);
    }

    /** One problem for each link that is to be left out. All ids are unique, and no link leads nowhere. */
    static List<Problem> closingLinks(List<Objective> objectives) {
        LoopBreaker breaker = new LoopBreaker(objectives);
        breaker.find(AlignmentType.CONTRIBUTES, "contributions");
        breaker.find(AlignmentType.DEPENDS_ON, "dependencies");
        return breaker.problems;
    }

    private record Link(int from, int to, Location at, LocalDate date) {}

    private void find(AlignmentType type, String noun) {
        List<Link> links = links(type);
        IntGraph.Builder graph = IntGraph.builder(goals.size(), goals.size() + links.size());
        boolean contains = type == AlignmentType.CONTRIBUTES;
        for (int goal = 0; contains && goal < goals.size(); goal++) {
            if (whole.get(goal) != goal) {
                graph.edge(goal, whole.get(goal));
            }
        }
        links.forEach(link -> graph.edge(link.from, link.to));
        StrongComponents components = StrongComponents.of(graph.build());
        GrowingOrder order = new GrowingOrder(goals.size());
        for (int goal = 0; contains && goal < goals.size(); goal++) {
            if (whole.get(goal) != goal && components.areTogether(goal, whole.get(goal))) {
                order.add(goal, whole.get(goal));
            }
        }
        links.stream()
                .filter(link -> components.areTogether(link.from, link.to))
                .sorted(Comparator.comparing(Link::date))
                .forEach(link -> add(link, noun, order));
    }

    private List<Link> links(AlignmentType type) {
        List<Link> links = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            List<Alignment> alignments = goals.get(goal).alignments();
            for (int i = 0; i < alignments.size(); i++) {
                Alignment alignment = alignments.get(i);
                if (alignment.type() == type && alignment.state() == AlignmentState.ACCEPTED) {
                    Location at = places.get(goal).property("alignments").index(i);
                    int target = numbers.get(alignment.to());
                    links.add(new Link(goal, target, at, alignment.date().orElse(LocalDate.MIN)));
                }
            }
        }
        return links;
    }

    private void add(Link link, String noun, GrowingOrder order) {
        List<Integer> back = order.add(link.from, link.to);
        if (!back.isEmpty()) {
            String circle = ProblemReporter.circle(
                    back.size(),
                    i -> goals.get(i == 0 ? link.from : back.get(i - 1)).id());
            problems.add(new Problem(
                    Problem.Code.LOOP,
                    link.at,
                    noun + " form a loop: " + circle + "; of its links "
                            + ProblemReporter.quote(goals.get(link.from).id()) + " → "
                            + ProblemReporter.quote(goals.get(link.to).id())
                            + " came last, by its date and then its place"));
        }
    }
}
