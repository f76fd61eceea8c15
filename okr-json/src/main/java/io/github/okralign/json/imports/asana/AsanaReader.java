package io.github.okralign.json.imports.asana;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.ParentLink;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OwnerStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the resources in saved responses, and links them once all are there. */
final class AsanaReader {

    private static final Pattern GID = Pattern.compile("\\d+");
    private static final Set<String> UNUSED = Set.of(
            "html_notes",
            "followers",
            "likes",
            "num_likes",
            "liked",
            "custom_fields",
            "custom_field_settings",
            "permalink_url",
            "privacy_setting");

    private static final Set<String> STATUSES = Set.of(
            "green", "yellow", "red", "on_track", "at_risk", "off_track", "achieved", "partial", "missed", "dropped");

    /** What kind of thing it is, and what repeats a number as text. */
    private static final Set<String> PLAIN = Set.of(
            "resource_type", "resource_subtype", "gid", "current_display_value", "is_custom_weight", "can_manage");

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private record Relation(@Nullable String supported, String file, String supporting, LooseElement element) {}

    private final SetDraft set;
    private final Notes notes;
    private final LooseNumbers numbers = new LooseNumbers(Locale.ROOT);
    private final LooseDates dates = new LooseDates(null, Locale.ROOT);
    private final Map<String, GoalDraft> goals = new HashMap<>();
    private final Map<String, LooseElement> values = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    AsanaReader(SetDraft set) {
        this.set = set;
        this.notes = set.notes();
    }

    /** Reads a resource; false if it is of no kind that is taken over. */
    boolean read(LooseElement element, String file) {
        String type = element.text("resource_type");
        if (type == null) {
            type = element.has("contribution_weight") || element.has("supporting_resource")
                    ? "goal_relationship"
                    : element.has("metric") || element.has("due_on") ? "goal" : "";
        }
        switch (type) {
            case "goal" -> goal(element);
            case "goal_relationship" -> relation(element, file);
            case "time_period" -> period(element);
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable String period(LooseElement period) {
        String gid = period.text("gid");
        String name = period.text("display_name");
        String label = name == null ? gid : name;
        return label == null
                ? null
                : set.cycle(label, date(period, "start_on"), date(period, "end_on"), period.place());
    }

    private void goal(LooseElement element) {
        String gid = element.text("gid");
        if (gid == null) {
            notes.omitted(Topic.MISSING_ID, element.place(), "", "a goal has no gid and is left out");
            return;
        }
        if (goals.containsKey(gid) && !element.has("metric")) {
            return;
        }
        if (goals.containsKey(gid) && values.containsKey(gid) && !has(values.get(gid), "metric")) {
            values.put(gid, element);
            return;
        }
        GoalDraft draft = set.goal(gid, element.place(), element.text("name"));
        if (draft != null) {
            goals.put(gid, draft);
            values.put(gid, element);
        }
    }

    private static boolean has(@Nullable LooseElement element, String field) {
        return element != null && element.element(field) != null;
    }

    private void relation(LooseElement element, String file) {
        LooseElement supporting = element.element("supporting_resource");
        LooseElement supported = element.element("supported_goal");
        String from = supporting == null ? null : supporting.text("gid");
        if (supporting == null || from == null) {
            notes.omitted(Topic.BAD_LINK, element.place(), "", "a relationship does not say what supports");
            return;
        }
        String kind = supporting.text("resource_type");
        boolean subgoal = "subgoal".equals(element.text("resource_subtype"));
        if (kind != null ? !kind.equals("goal") : !subgoal) {
            notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.CHILD,
                    "projects, portfolios and tasks support goals; a set has none",
                    1);
            return;
        }
        relations.add(new Relation(supported == null ? null : supported.text("gid"), file, from, element));
    }

    void finish() {
        values.forEach((gid, element) -> {
            GoalDraft draft = goals.get(gid);
            if (draft != null) {
                plain(element, draft);
            }
        });
        for (Relation relation : relations) {
            String target = relation.supported() == null ? byFile(relation.file()) : relation.supported();
            GoalDraft child = goals.get(relation.supporting());
            if (target == null || child == null) {
                if (target != null) {
                    set.lostChild(set.goalId(target));
                }
                notes.omitted(
                        Topic.DANGLING_REFERENCE,
                        relation.element().place(),
                        child == null ? "" : child.id,
                        target == null
                                ? "a relationship does not name the goal that is supported, nor does its file"
                                : "a relationship is of a goal that is not among the responses");
                continue;
            }
            child.parents.add(link(set.goalId(target), relation.element()));
        }
        goals.forEach((gid, draft) -> {
            LooseElement element = values.get(gid);
            if (element != null) {
                metric(element, draft);
            }
        });
    }

    private @Nullable String byFile(String file) {
        Matcher matcher = GID.matcher(file);
        while (matcher.find()) {
            if (goals.containsKey(matcher.group())) {
                return matcher.group();
            }
        }
        return null;
    }

    private ParentLink link(String parent, LooseElement relation) {
        OptionalDouble weight = relation.number("contribution_weight", numbers);
        if (weight.isEmpty()) {
            return ParentLink.equal(parent, relation.place());
        }
        double w = weight.getAsDouble();
        if (w < 0) {
            notes.changed(Topic.WEIGHT, relation.place(), "", "a weight is below 0; the goal does not contribute");
        }
        return w <= 0
                ? ParentLink.none(parent, relation.place())
                : w == 1 ? ParentLink.equal(parent, relation.place()) : ParentLink.fixed(parent, relation.place(), w);
    }

    private void plain(LooseElement element, GoalDraft draft) {
        draft.shape = GoalDraft.Shape.EITHER;
        draft.description = set.text(element.text("notes"));
        draft.start = date(element, "start_on");
        draft.due = date(element, "due_on");
        LooseElement owner = element.element("owner");
        String ownerGid = owner == null ? null : owner.text("gid");
        draft.ownedBy(owner == null || ownerGid == null ? null : set.person(ownerGid, owner.text("name")));
        LooseElement team = element.element("team");
        LooseElement workspace = element.element("workspace");
        String teamGid = team == null ? null : team.text("gid");
        String workspaceGid = workspace == null ? null : workspace.text("gid");
        if (workspace != null && workspaceGid != null) {
            set.unit(workspaceGid, workspace.text("name"), null, Level.COMPANY);
        }
        if (team != null && teamGid != null) {
            draft.unit = set.unit(teamGid, team.text("name"), workspaceGid, null);
        } else if (workspaceGid != null && "true".equals(element.text("is_workspace_level"))) {
            draft.unit = set.unit(workspaceGid, null, null, Level.COMPANY);
        }
        LooseElement period = element.element("time_period");
        draft.cycle = period == null ? null : period(period);
        draft.state = state(element, draft);
        for (String field : UNUSED) {
            if (element.text(field) != null || !element.list(field).isEmpty()) {
                notes.count(
                        ImportNote.Kind.OMITTED,
                        Topic.UNUSED_FIELD,
                        "goals have the field \"" + field + "\", for which the set has no place",
                        1);
            }
        }
    }

    private ObjectiveState state(LooseElement element, GoalDraft draft) {
        String status = element.text("status");
        return switch (status == null ? "" : status) {
            case "achieved", "partial", "missed" -> ObjectiveState.CLOSED;
            case "dropped" -> ObjectiveState.CANCELLED;
            case "" -> ObjectiveState.ACTIVE;
            case "green", "yellow", "red" -> ObjectiveState.ACTIVE;
            default -> {
                notes.ambiguous(Topic.STATUS, draft.place, draft.id, "its status is not known; it is read as active");
                yield ObjectiveState.ACTIVE;
            }
        };
    }

    private void metric(LooseElement element, GoalDraft draft) {
        Report update = update(element, draft);
        LooseElement metric = element.element("metric");
        unknown(element, "goals");
        if (metric == null || !metric.isObject()) {
            draft.rollsUp = true;
            report(draft, update, Double.NaN);
            return;
        }
        double initial = metric.number("initial_number_value", numbers).orElse(0);
        OptionalDouble target = metric.number("target_number_value", numbers);
        OptionalDouble current = metric.number("current_number_value", numbers);
        String source = metric.text("progress_source");
        draft.rollsUp = "subgoal_progress".equals(source);
        double end = target.orElse("percentage".equals(metric.text("unit")) ? 1 : Double.NaN);
        boolean leads = !Double.isNaN(end) && end != initial;
        Measure.Change change = leads ? new Measure.Change(initial, end, unit(metric), List.of()) : null;
        draft.measure = change;
        if (change == null) {
            notes.omitted(Topic.MEASURE, draft.place, draft.id, "its metric has no way from its start to its target");
        } else if (draft.rollsUp && current.isPresent()) {
            draft.claim = change.progress(current.getAsDouble());
            draft.claimStep = claimStep(metric, change);
        }
        report(draft, update, draft.rollsUp ? Double.NaN : current.orElse(Double.NaN));
        if (source != null && (source.startsWith("project") || source.startsWith("task"))) {
            notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.ROLL_UP,
                    "goals take their progress from projects or tasks; the last number stands as a report",
                    1);
        }
        unknown(metric, "metrics");
    }

    /** What the latest update says: its day, status, words and author; the day may be unknown, and is that of the export then. */
    private Report update(LooseElement element, GoalDraft draft) {
        LooseElement update = element.element("current_status_update");
        String status = element.text("status");
        LocalDate day = update == null ? null : date(update, "created_at");
        String type = update == null ? null : update.text("status_type");
        String title = update == null ? null : update.text("title");
        String text = update == null ? null : update.text("text");
        String note = title == null ? text : text == null ? title : title + "\n" + text;
        LooseElement author = update == null ? null : update.element("author");
        String authorGid = author == null ? null : author.text("gid");
        if (update != null) {
            unknown(update, "status updates");
        }
        if (day != null) {
            set.sawDay(day);
            if (draft.state != ObjectiveState.ACTIVE && status != null && status.equals(type)) {
                LocalDate begin = draft.start != null && draft.start.isBefore(day) ? draft.start : FIRST_DAY;
                draft.states.add(DatedState.of(ObjectiveState.ACTIVE, begin));
                draft.states.add(DatedState.of(draft.state, day));
            }
        }
        String label = status == null ? type : status;
        boolean known = label != null && STATUSES.contains(label);
        return new Report(
                day == null ? set.day() : day,
                Double.NaN,
                owner(label),
                known ? label : set.word(label),
                set.text(note),
                author == null || authorGid == null ? null : set.person(authorGid, author.text("name")));
    }

    private static void report(GoalDraft draft, Report update, double value) {
        boolean says = update.label() != null || update.note() != null;
        if (says || !Double.isNaN(value)) {
            draft.reports.add(
                    new Report(update.date(), value, update.status(), update.label(), update.note(), update.author()));
        }
    }

    private static @Nullable OwnerStatus owner(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "green", "on_track" -> OwnerStatus.ON_TRACK;
            case "yellow", "at_risk" -> OwnerStatus.AT_RISK;
            case "red", "off_track" -> OwnerStatus.OFF_TRACK;
            default -> null;
        };
    }

    /** Counts the fields that nobody has read and that say more than what the thing is. */
    private void unknown(LooseElement element, String of) {
        for (String field : element.unasked()) {
            if (!PLAIN.contains(field)) {
                set.unknownField(field, of);
            }
        }
    }

    /** The number is kept as it was computed; what people see is rounded. */
    private double claimStep(LooseElement metric, Measure.Change change) {
        OptionalDouble precision = metric.number("precision", numbers);
        double digits = Math.max(0, Math.min(6, precision.orElse(2)));
        double shown = Math.pow(10, -digits) / ("percentage".equals(metric.text("unit")) ? 100 : 1);
        return Math.min(0.01, Math.max(1e-6, shown / Math.abs(change.target() - change.baseline())));
    }

    private String unit(LooseElement metric) {
        String unit = metric.text("unit");
        String shown = "percentage".equals(unit) ? "%" : "currency".equals(unit) ? metric.text("currency_code") : null;
        String word = set.word(shown);
        return word == null ? "" : word;
    }

    private @Nullable LocalDate date(LooseElement element, String field) {
        String text = element.text(field);
        LocalDate date = text == null ? null : dates.parse(text).orElse(null);
        if (text != null && date == null) {
            notes.omitted(Topic.BAD_DATE, element.place(), "", "\"" + field + "\" is not a date and is left out");
        }
        return date;
    }
}
