package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote.Topic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out links that lead nowhere, to their own start, where one leads already, or round in a loop. O(goals + links). */
final class LinkRepair {

    private final SetDraft set;
    private final Map<String, GoalDraft> goals;
    private final Set<String> done = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /** A goal whose links are being followed. */
    private record Step(GoalDraft goal, Iterator<ParentLink> links) {}

    LinkRepair(SetDraft set) {
        this.set = set;
        this.goals = set.goals;
    }

    void repair() {
        goals.values().forEach(this::simple);
        List.copyOf(goals.values()).forEach(this::loops);
    }

    private void simple(GoalDraft goal) {
        Set<String> seen = new HashSet<>();
        goal.parents.removeIf(link -> {
            if (!goals.containsKey(link.parent)) {
                set.notes.omitted(
                        Topic.DANGLING_REFERENCE,
                        link.place,
                        goal.id,
                        "parent \"" + link.parent + "\" is not in the export; the link is left out");
                return true;
            }
            if (link.parent.equals(goal.id)) {
                set.notes.omitted(
                        Topic.BAD_LINK, link.place, goal.id, "the goal is its own parent; the link is left out");
                return true;
            }
            if (!seen.add(link.parent)) {
                set.notes.omitted(
                        Topic.BAD_LINK,
                        link.place,
                        goal.id,
                        "parent \"" + link.parent + "\" is named twice; the first link is kept");
                return true;
            }
            return false;
        });
    }

    private void loops(GoalDraft from) {
        Deque<Step> path = new ArrayDeque<>();
        enter(from, path);
        while (!path.isEmpty()) {
            Step step = path.peek();
            if (!step.links().hasNext()) {
                open.remove(step.goal().id);
                done.add(step.goal().id);
                path.pop();
                continue;
            }
            ParentLink link = step.links().next();
            if (open.contains(link.parent)) {
                step.links().remove();
                set.lostChild(link.parent);
                set.notes.omitted(
                        Topic.LOOP,
                        link.place,
                        step.goal().id,
                        "the link to parent \"" + link.parent + "\" closes a loop and is left out");
            } else {
                GoalDraft parent = goals.get(link.parent);
                if (parent != null) {
                    enter(parent, path);
                }
            }
        }
    }

    private void enter(GoalDraft goal, Deque<Step> path) {
        if (!done.contains(goal.id) && open.add(goal.id)) {
            path.push(new Step(goal, goal.parents.iterator()));
        }
    }
}
