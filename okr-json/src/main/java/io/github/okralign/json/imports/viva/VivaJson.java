package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaFields.first;
import static io.github.okralign.json.imports.viva.VivaFields.refs;
import static io.github.okralign.json.imports.viva.VivaFields.text;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.viva.VivaGoal.Parent;
import io.github.okralign.json.imports.viva.VivaGoal.Ref;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the goals in the JSON files of an export. */
final class VivaJson {

    /** The fields of goals that the set has no place for. */
    private static final List<String> UNUSED = List.of("Permissions");

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s]+");

    private static final List<String> PARENT_IDS = List.of("Parent IDs", "Parent ID", "Parents");
    private static final List<String> ALIGNMENT = List.of("Alignment", "Alignments", "Aligned To");

    private static final String[] IDS = {"ID", "OKR ID", "Objective ID", "Goal ID"};

    private final VivaFields fields;
    private final VivaDirectory directory;
    private final SetDraft set;
    private final Notes notes;
    /** Children that are told in full where their parents list them. */
    private final Deque<LooseElement> whole = new ArrayDeque<>();

    VivaJson(VivaFields fields, VivaDirectory directory) {
        this.fields = fields;
        this.directory = directory;
        this.set = fields.set;
        this.notes = fields.notes;
    }

    void goals(List<LooseElement> elements, VivaAssembly assembly) {
        elements.forEach(element -> read(element, assembly));
        // A tree of goals holds the children in full; those that stand by themselves as well are read above.
        for (LooseElement child = whole.poll(); child != null; child = whole.poll()) {
            String id = text(child, IDS);
            if (id != null && !assembly.has(id)) {
                read(child, assembly);
            }
        }
    }

    private void read(LooseElement element, VivaAssembly assembly) {
        String id = text(element, IDS);
        if (id == null) {
            notes.omitted(
                    element.isObject() ? Topic.MISSING_ID : Topic.BAD_ELEMENT,
                    element.place(),
                    "",
                    element.isObject() ? "a goal has no id and is left out" : "it is no goal and is left out");
            return;
        }
        assembly.add(goal(id, element));
        for (String name : UNUSED) {
            fields.unused(element, name, "goals have the field \"" + name + "\", for which the set has no place");
        }
        fields.count(element, "objectives");
    }

    private VivaGoal goal(String id, LooseElement element) {
        VivaGoal goal = new VivaGoal(id, element.place());
        goal.title = text(element, "Title", "Name", "Objective Title");
        goal.type = text(element, "Type", "Object Type");
        goal.goalType = element.text("Goal Type");
        goal.description = element.text("Description");
        goal.status = element.text("Status");
        goal.score = element.text("Score");
        goal.progress = element.text("Progress");
        goal.start = fields.date(element, id, "Start Date");
        goal.end = fields.date(element, id, "End Date", "Due Date");
        goal.created = fields.date(element, id, "Created At", "Created On", "Created Date");
        goal.lastCheckIn = fields.date(element, id, "Last Check-in", "Last Check-in Date");
        for (LocalDate day : new LocalDate[] {goal.created, goal.lastCheckIn}) {
            if (day != null) {
                set.sawDay(day);
            }
        }
        for (Ref owner : refs(element, "Owner", "Owners")) {
            goal.owners.add(new Ref(directory.userId(owner.id()), owner.name()));
        }
        for (Ref team : refs(element, "Teams", "Team")) {
            goal.teams.add(new Ref(directory.team(team), team.name()));
        }
        Ref period = first(refs(element, "Time Period", "Time Periods", "Period"));
        goal.period = period == null ? null : directory.period(period);
        for (LooseElement tag : element.list("Tags")) {
            String text = tag.isObject() ? text(tag, "Name", "Tag Name", "ID") : tag.text();
            if (text != null) {
                goal.tags.add(directory.tag(text));
            }
        }
        configuration(element, goal);
        outcome(element, goal);
        parents(element, goal);
        for (LooseElement child : element.list("Children")) {
            String childId = child.isObject() ? text(child, IDS) : child.text();
            if (childId == null) {
                nameless(child, goal, "a child");
                continue;
            }
            goal.children.add(new VivaGoal.Child(childId, child.text("Type")));
            if (child.has("Progress") || child.has("Outcome")) {
                whole.add(child);
            } else {
                child.text("Title");
                fields.count(child, "children");
            }
        }
        return goal;
    }

    private void configuration(LooseElement element, VivaGoal goal) {
        LooseElement configuration = element.element("Progress and Status Configuration");
        if (configuration != null) {
            goal.mode = configuration.isObject() ? configuration.text("Progress") : configuration.text();
            fields.unused(configuration, "Data Source", "goals name a data source, for which the set has no place");
        }
    }

    private void outcome(LooseElement element, VivaGoal goal) {
        LooseElement outcome = element.element("Outcome");
        if (outcome != null && outcome.isObject()) {
            goal.outcomeType = outcome.text("Outcome Type");
            goal.metricName = outcome.text("Metric Name");
            goal.metricUnit = outcome.text("Metric Unit");
            goal.startValue = outcome.text("Start");
            goal.target = outcome.text("Target");
            goal.targetType = outcome.text("Target Type");
            fields.count(outcome, "outcomes");
        } else if (outcome != null) {
            goal.outcomeType = outcome.text();
        }
        phases(element, goal);
    }

    private void phases(LooseElement element, VivaGoal goal) {
        LooseElement phased = element.element("Phased Targets");
        List<LooseElement> phases = element.list("Phased Targets");
        if (phased != null && phased.has("Phased Targets")) {
            fields.unused(phased, "Interval", "phased targets have an interval; the targets themselves are kept");
            phases = phased.list("Phased Targets");
        }
        for (LooseElement phase : phases) {
            if (!phase.isObject()) {
                // "Disabled"
                continue;
            }
            LocalDate date = fields.date(phase, goal.id, "Target Date");
            OptionalDouble value = phase.number("Target Value", fields.numbers);
            if (date != null && value.isPresent()) {
                goal.phases.add(new VivaGoal.PhasedTarget(date, value.getAsDouble()));
            } else {
                notes.omitted(
                        value.isEmpty() ? Topic.BAD_NUMBER : Topic.BAD_DATE,
                        phase.place(),
                        set.goalId(goal.id),
                        "a phased target has no " + (value.isEmpty() ? "number" : "day") + " and is left out");
            }
        }
    }

    private void parents(LooseElement element, VivaGoal goal) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (LooseElement alignment : alignments(element)) {
            String id = alignment.isObject() ? alignment.text("ID") : null;
            if (id != null) {
                String weight = alignment.text("Weight");
                weights.put(id, weight == null ? "" : weight);
            } else {
                nameless(alignment, goal, "an alignment");
            }
        }
        Set<String> named = new HashSet<>();
        for (LooseElement parent : parentIds(element)) {
            String text = parent.isObject() ? parent.text("ID") : parent.text();
            if (text == null && !parent.isBlank()) {
                nameless(parent, goal, "a parent");
            }
            for (String id : text == null ? List.<String>of() : ids(text)) {
                named.add(id);
                String weight = weights.get(id);
                goal.parents.add(new Parent(id, weight == null || weight.isEmpty() ? null : weight));
            }
        }
        boolean said = PARENT_IDS.stream().anyMatch(element::says);
        goal.tellsParents = said || !weights.isEmpty();
        weights.forEach((id, weight) -> {
            if (said && !named.contains(id)) {
                notes.ambiguous(
                        Topic.BAD_LINK,
                        goal.place,
                        set.goalId(goal.id),
                        "it has a weight for \"" + set.goalId(id)
                                + "\", which is not among its parents; there is no link");
            } else if (!said) {
                goal.parents.add(new Parent(id, weight.isEmpty() ? null : weight));
            }
        });
    }

    private static List<LooseElement> parentIds(LooseElement element) {
        List<LooseElement> all = new ArrayList<>();
        PARENT_IDS.forEach(name -> all.addAll(element.list(name)));
        return all;
    }

    private static List<LooseElement> alignments(LooseElement element) {
        List<LooseElement> all = new ArrayList<>();
        ALIGNMENT.forEach(name -> all.addAll(element.list(name)));
        return all;
    }

    /** The ids in a text such as "1, 2" or "[1,2]". */
    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        String bare = text.replaceAll("^\\[|]$|[\"']", "");
        for (String id : bare.split(NUMBERS.matcher(bare).matches() ? "\\s+" : "[,;\\r\\n]+", -1)) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return ids;
    }

    private void nameless(LooseElement element, VivaGoal goal, String what) {
        notes.omitted(Topic.MISSING_ID, element.place(), set.goalId(goal.id), what + " has no id and is left out");
    }
}
