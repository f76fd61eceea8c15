package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaExport.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up organisation of 132 OKRs with every trap of the format, whose claimed numbers come from an own rendering of Viva
 * Goals' observed roll-up: this class knows nothing of the importer.
 */
final class SyntheticExport {

    static final int GOALS = 132;

    /** A goal with what a parent sees of it, in percent. */
    private static final class Node {
        final int id;
        final VivaExport.Goal goal;
        final List<Edge> children = new ArrayList<>();
        boolean postponed;
        double seen;

        Node(int id, VivaExport.Goal goal) {
            this.id = id;
            this.goal = goal;
        }
    }

    /** A weight that is fixed above 0, an equal share at 0, or no contribution below 0. */
    private record Edge(Node child, double weight) {}

    final VivaExport export = new VivaExport();
    int rollUps;
    private final Random random;
    private final boolean renamed;
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private int next = 1000;

    SyntheticExport(long seed) {
        this(seed, GOALS);
    }

    SyntheticExport(long seed, int size) {
        this.random = new Random(seed);
        this.renamed = random.nextInt(3) == 0;
        organisation();
        List<Node> tops = new ArrayList<>();
        for (int i = 0; i < Math.max(2, size / 20); i++) {
            tops.add(objective());
        }
        List<Node> middle = new ArrayList<>();
        for (int i = 0; i < size / 5; i++) {
            Node node = objective();
            middle.add(node);
            adopt(tops, node);
        }
        while (nodes.size() < size) {
            adopt(random.nextInt(5) == 0 ? tops : middle, leaf());
        }
        List<Node> order = new ArrayList<>(middle);
        order.addAll(tops);
        order.forEach(this::weigh);
    }

    private void organisation() {
        export.add("Teams_2.json", map("ID", 50, "Team Name", "Revenue", "Parent Team", null));
        export.add("Teams_2.json", map("ID", 51, "Team Name", "Sales", "Parent Team", "Revenue"));
        export.add(
                "TimePeriods_2.json",
                map("ID", 3, "Time Period Name", "Q3 2025", "Start Date", "2025-07-01", "End Date", "2025-09-30"));
        export.add(
                "TimePeriods_2.json",
                map("ID", 4, "Time Period Name", "2025", "Start Date", "2025-01-01", "End Date", "2025-12-31"));
        export.add(
                "Users_2.json",
                map("ID", 7, "Name", "Mia", "Email", "mia@example.org", "Manager", null, "Teams", List.of()));
        export.add("comments_2.json", map("ID", 1, "OKR ID", 1000, "Text", "well"));
    }

    private Node add(VivaExport.Goal goal) {
        Node node = new Node(next, goal);
        nodes.put(next++, node);
        if (random.nextInt(3) == 0) {
            goal.set("Teams", List.of(map("ID", 51, "Name", "Sales")));
        }
        if (random.nextInt(6) == 0) {
            goal.set("Time Period", map("ID", 4, "Name", "2025"));
        }
        if (random.nextInt(8) == 0) {
            goal.set("Tags", List.of("big", "new"));
        }
        return node;
    }

    private Node objective() {
        VivaExport.Goal goal = export.objective(next, null);
        if (renamed) {
            goal.set("Type", "Guiding star");
        }
        Node node = add(goal);
        return node;
    }

    private void adopt(List<Node> parents, Node child) {
        Node first = parents.get(random.nextInt(parents.size()));
        first.children.add(new Edge(child, 0));
        Node second = parents.get(random.nextInt(parents.size()));
        if (random.nextInt(6) == 0 && second != first) {
            second.children.add(new Edge(child, 0));
        }
    }

    private Node leaf() {
        int kind = random.nextInt(10);
        Node node;
        if (kind < 3) {
            double percent = random.nextInt(0, 1200) / 10.0;
            node = add(export.percent(next, percent));
            node.goal.checkedIn("2025-08-0" + (1 + random.nextInt(9)), percent);
            node.seen = percent;
        } else if (kind < 8) {
            node = metric();
        } else {
            double threshold = random.nextInt(5, 20);
            boolean below = random.nextBoolean();
            double value = random.nextInt(3) == 0 ? threshold : random.nextInt(0, 30);
            node = add(export.metric(next, 0, threshold, below ? "Stay Below" : "Stay Above", value));
            node.goal.checkedIn("2025-08-05T10:00:00Z", value);
            node.seen = (below ? value < threshold : value >= threshold) ? 100 : 0;
        }
        int state = random.nextInt(10);
        if (state == 0) {
            node.goal.set("Status", "Closed").set("Score", 0.7);
        } else if (state == 1) {
            node.goal.set("Status", "Postponed");
            node.postponed = true;
        }
        if (renamed) {
            node.goal.set("Type", "Signal");
        }
        return node;
    }

    private Node metric() {
        double start = random.nextInt(3) == 0 ? 0 : random.nextInt(10, 100);
        double target = start + (random.nextBoolean() ? 1 : -1) * random.nextInt(5, 200);
        String type = start == 0 && target > 0 ? "Reach" : target > start ? "Increase From" : "Decrease From";
        if (random.nextInt(5) == 0) {
            // Nobody checked in: the export says 0 or null, whatever the start.
            Node node = add(export.metric(next, start, target, type, random.nextBoolean() ? 0 : null));
            node.seen = 0;
            return node;
        }
        double value = Math.rint((start + (target - start) * (random.nextInt(-20, 160) / 100.0)) * 10) / 10;
        Node node = add(export.metric(
                next,
                random.nextBoolean() ? start : String.valueOf(start),
                target,
                type,
                random.nextBoolean() ? value : String.valueOf(value)));
        node.goal.checkedIn("0" + (7 + random.nextInt(2)) + "/1" + random.nextInt(10) + "/2025", value);
        node.seen = Math.max(0, (value - start) / (target - start) * 100);
        return node;
    }

    /** Weighs the children of a goal in one of the ways of the format, and claims the number that comes of it. */
    private void weigh(Node parent) {
        int mode = parent.children.isEmpty() ? -1 : random.nextInt(5);
        int left = 1000;
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < parent.children.size(); i++) {
            Node child = parent.children.get(i).child();
            boolean last = i == parent.children.size() - 1;
            double weight = 0;
            String written = null;
            if (mode == 1) {
                // All are fixed; they may leave a rest.
                int tenths = last && random.nextBoolean() ? left : 1 + random.nextInt(Math.max(1, left / 2));
                left -= tenths;
                weight = tenths / 10.0;
                written = weight + "%";
            } else if (mode == 2 && i % 2 == 0) {
                int tenths = 1 + random.nextInt(Math.max(1, left / 2));
                left -= tenths;
                weight = tenths / 10.0;
                written = weight + "%";
            } else if (mode == 2 || mode == 3) {
                written = "0.0%";
            } else if (mode == 4) {
                weight = i == 0 ? 0 : random.nextInt(3) == 0 ? -1 : 0;
                written = weight < 0 || i % 2 == 0 ? "0.0%" : null;
            }
            child.goal.under(parent.id, written);
            edges.add(new Edge(child, weight));
        }
        parent.goal.set("Children", children(parent));
        double fixed = 0;
        double fixedSum = 0;
        int equal = 0;
        double equalSum = 0;
        for (Edge edge : edges) {
            if (edge.child().postponed || edge.weight() < 0) {
                continue;
            }
            fixed += edge.weight();
            fixedSum += edge.weight() * edge.child().seen;
            equal += edge.weight() == 0 ? 1 : 0;
            equalSum += edge.weight() == 0 ? edge.child().seen : 0;
        }
        boolean any = fixed > 0 || equal > 0;
        double percent = (fixedSum + (equal == 0 ? 0 : (100 - fixed) / equal * equalSum)) / 100;
        parent.seen = any ? Math.round(percent) : 0;
        parent.goal.set("Progress", random.nextBoolean() ? parent.seen : (int) parent.seen + "%");
        rollUps += any ? 1 : 0;
    }

    private List<Object> children(Node parent) {
        List<Object> children = new ArrayList<>();
        for (Edge edge : parent.children) {
            children.add(map("ID", edge.child().id, "Title", "x", "Type", "Key Result"));
        }
        if (random.nextInt(4) == 0) {
            children.add(map("ID", 90_000 + parent.id, "Title", "x", "Type", "Task"));
        }
        return children;
    }
}
