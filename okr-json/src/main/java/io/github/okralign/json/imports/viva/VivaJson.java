package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.viva.VivaGoal.Parent;
import io.github.okralign.json.imports.viva.VivaGoal.Ref;
import io.github.okralign.model.CheckIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the elements of the JSON files of an export. */
final class VivaJson {

    /** The fields of goals that the set has no place for. */
    private static final List<String> UNUSED = List.of("Permissions");

    private final SetDraft set;
    private final Notes notes;
    private final LooseNumbers numbers;
    private final LooseDates dates;
    private final Map<String, String> teamsByName = new HashMap<>();
    private final Map<String, String> usersByEmail = new HashMap<>();
    private final Map<String, Ref> periods = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, List<CheckIn>> checkIns = new LinkedHashMap<>();

    VivaJson(SetDraft set, LooseNumbers numbers, LooseDates dates) {
        this.set = set;
        this.notes = set.notes();
        this.numbers = numbers;
        this.dates = dates;
    }

    Map<String, List<CheckIn>> checkIns() {
        return checkIns;
    }

    void teams(List<LooseElement> elements) {
        for (LooseElement team : elements) {
            String id = orElse(team.text("ID"), team.text("Team Name"));
            String name = orElse(team.text("Team Name"), team.text("Name"));
            if (id == null) {
                notes.omitted(Topic.MISSING_ID, team.place(), "", "a team has no id and is left out");
            } else if (name != null) {
                teamsByName.putIfAbsent(name, id);
            }
        }
        for (LooseElement team : elements) {
            String id = orElse(team.text("ID"), team.text("Team Name"));
            if (id != null) {
                Ref parent = first(refs(team, "Parent Team"));
                String parentId = parent == null ? null : teamsByName.getOrDefault(parent.id(), parent.id());
                set.unit(id, orElse(team.text("Team Name"), team.text("Name")), parentId, null);
                count(team, "Teams", List.of("Parent Team"));
            }
        }
    }

    void users(List<LooseElement> elements) {
        for (LooseElement user : elements) {
            String email = user.text("Email");
            String id = orElse(user.text("ID"), email);
            if (id == null) {
                notes.omitted(Topic.MISSING_ID, user.place(), "", "a user has no id and is left out");
                continue;
            }
            if (email != null) {
                usersByEmail.putIfAbsent(email, id);
            }
            String person = set.person(id, user.text("Name"));
            Ref team = first(refs(user, "Teams"));
            if (person != null && team != null) {
                String raw = teamsByName.getOrDefault(team.id(), team.id());
                set.personIn(person, set.unit(raw, team.name(), null, null));
            }
            unused(user, "Manager", "users have a manager, for whom the set has no place");
            count(user, "Users", List.of());
        }
    }

    void periods(List<LooseElement> elements) {
        Set<String> names = new HashSet<>();
        for (LooseElement period : elements) {
            String name = orElse(period.text("Time Period Name"), period.text("Name"));
            String id = orElse(period.text("ID"), name);
            if (id == null) {
                notes.omitted(Topic.MISSING_ID, period.place(), "", "a time period has no id and is left out");
                continue;
            }
            String label = name != null && names.add(name) ? name : id;
            periods.put(id, new Ref(label, name));
            if (name != null) {
                periods.putIfAbsent(name, new Ref(label, name));
            }
            set.cycle(label, date(period, "Start Date", ""), date(period, "End Date", ""), period.place());
            count(period, "TimePeriods", List.of());
        }
    }

    void tags(List<LooseElement> elements) {
        for (LooseElement tag : elements) {
            String id = tag.text("ID");
            String name = orElse(tag.text("Name"), orElse(tag.text("Tag Name"), tag.text("Title")));
            if (id != null && name != null) {
                tags.put(id, name);
            }
            count(tag, "Tags", List.of());
        }
    }

    void checkIns(List<LooseElement> elements) {
        for (LooseElement element : elements) {
            String okr = element.text("OKR ID");
            String raw = orElse(element.text("CheckIn Date"), element.text("Activity Date"));
            LocalDate date = raw == null ? null : parse(raw).orElse(null);
            if (okr == null || date == null) {
                String message = okr == null
                        ? "a check-in does not say its goal and is left out"
                        : "the date of a check-in cannot be read; the check-in is left out";
                notes.omitted(
                        okr == null ? Topic.MISSING_ID : Topic.BAD_DATE,
                        element.place(),
                        okr == null ? "" : set.goalId(okr),
                        message);
                continue;
            }
            set.sawDay(date);
            CheckIn.Builder checkIn = CheckIn.on(date);
            String text = element.text("Current Value");
            if (text != null) {
                OptionalDouble value = numbers.parse(text);
                if (value.isPresent()) {
                    checkIn.value(value.getAsDouble());
                } else {
                    notes.omitted(
                            Topic.BAD_NUMBER, element.place(), set.goalId(okr), "the value of a check-in is no number");
                }
            }
            Ref owner = first(refs(element, "Check In Owner"));
            String author = owner == null ? null : set.person(userId(owner), owner.name());
            if (author != null) {
                checkIn.author(author);
            }
            String note = set.text(note(element));
            if (note != null) {
                checkIn.note(note);
            }
            unused(element, "Status", "check-ins have a status, for which the set has no place");
            element.text("ID");
            element.text("Metric Name");
            count(element, "checkins", List.of());
            checkIns.computeIfAbsent(okr, any -> new ArrayList<>()).add(checkIn.build());
        }
    }

    private static @Nullable String note(LooseElement checkIn) {
        LooseElement note = checkIn.element("Check In Note");
        if (note == null || !note.isObject()) {
            return note == null ? null : note.text();
        }
        for (String name : List.of("Text", "Note", "Content", "Message", "Description", "Value", "Plain Text")) {
            String text = note.text(name);
            if (text != null) {
                return text;
            }
        }
        StringBuilder all = new StringBuilder();
        for (String name : note.unasked()) {
            String text = note.text(name);
            if (text != null && !LooseElement.key(name).endsWith("id")) {
                all.append(all.length() == 0 ? "" : "\n").append(text);
            }
        }
        return all.length() == 0 ? null : all.toString();
    }

    void goals(List<LooseElement> elements, VivaAssembly assembly) {
        for (LooseElement element : elements) {
            String id = element.text("ID");
            if (id == null) {
                notes.omitted(
                        element.isObject() ? Topic.MISSING_ID : Topic.BAD_ELEMENT,
                        element.place(),
                        "",
                        element.isObject() ? "a goal has no id and is left out" : "it is no goal and is left out");
                continue;
            }
            assembly.add(goal(id, element));
            for (String name : UNUSED) {
                unused(element, name, "goals have the field \"" + name + "\", for which the set has no place");
            }
            count(element, "objectives", List.of());
        }
    }

    private VivaGoal goal(String id, LooseElement element) {
        VivaGoal goal = new VivaGoal(id, element.place());
        goal.title = element.text("Title");
        goal.type = element.text("Type");
        goal.goalType = element.text("Goal Type");
        goal.description = element.text("Description");
        goal.status = element.text("Status");
        goal.score = element.text("Score");
        goal.progress = element.text("Progress");
        goal.start = date(element, "Start Date", id);
        goal.end = date(element, "End Date", id);
        LocalDate created = date(element, "Created At", id);
        goal.lastCheckIn = date(element, "Last Check-in", id);
        for (LocalDate day : new LocalDate[] {created, goal.lastCheckIn}) {
            if (day != null) {
                set.sawDay(day);
            }
        }
        for (Ref owner : refs(element, "Owner")) {
            goal.owners.add(new Ref(userId(owner), owner.name()));
        }
        for (Ref team : refs(element, "Teams")) {
            goal.teams.add(new Ref(teamsByName.getOrDefault(team.id(), team.id()), team.name()));
        }
        Ref period = first(refs(element, "Time Period"));
        if (period != null) {
            goal.period = periods.getOrDefault(
                    period.id(), new Ref(period.name() == null ? period.id() : period.name(), period.name()));
        }
        for (LooseElement tag : element.list("Tags")) {
            String text = tag.isObject() ? orElse(tag.text("Name"), tag.text("ID")) : tag.text();
            if (text != null) {
                goal.tags.add(tags.getOrDefault(text, text));
            }
        }
        configuration(element, goal);
        outcome(element, goal);
        parents(element, goal);
        for (LooseElement child : element.list("Children")) {
            String childId = child.isObject() ? child.text("ID") : child.text();
            if (childId != null) {
                goal.children.add(new VivaGoal.Child(childId, child.text("Type")));
            }
        }
        return goal;
    }

    private void configuration(LooseElement element, VivaGoal goal) {
        LooseElement configuration = element.element("Progress and Status Configuration");
        if (configuration != null) {
            goal.mode = configuration.isObject() ? configuration.text("Progress") : configuration.text();
            unused(configuration, "Data Source", "goals name a data source, for which the set has no place");
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
        } else if (outcome != null) {
            goal.outcomeType = outcome.text();
        }
        LooseElement phased = element.element("Phased Targets");
        if (phased == null || !phased.isObject()) {
            return;
        }
        phased.text("Interval");
        for (LooseElement phase : phased.list("Phased Targets")) {
            LocalDate date = date(phase, "Target Date", goal.id);
            OptionalDouble value = phase.number("Target Value", numbers);
            if (date != null && value.isPresent()) {
                goal.phases.add(new VivaGoal.PhasedTarget(date, value.getAsDouble()));
            }
        }
    }

    private void parents(LooseElement element, VivaGoal goal) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (LooseElement alignment : element.list("Alignment")) {
            String id = alignment.isObject() ? alignment.text("ID") : null;
            if (id != null) {
                String weight = alignment.text("Weight");
                weights.put(id, weight == null ? "" : weight);
            }
        }
        Set<String> named = new HashSet<>();
        for (LooseElement parent : element.list("Parent IDs")) {
            String text = parent.isObject() ? parent.text("ID") : parent.text();
            for (String id : text == null ? new String[0] : text.split("[,;\\s]+")) {
                if (!id.isEmpty()) {
                    named.add(id);
                    String weight = weights.get(id);
                    goal.parents.add(new Parent(id, weight == null || weight.isEmpty() ? null : weight));
                }
            }
        }
        boolean said = element.has("Parent IDs");
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

    private String userId(Ref user) {
        return usersByEmail.getOrDefault(user.id(), user.id());
    }

    /** People, teams or periods: objects with an id and a name, or plain names. */
    private static List<Ref> refs(LooseElement element, String field) {
        List<Ref> refs = new ArrayList<>();
        for (LooseElement each : element.list(field)) {
            String name = each.isObject() ? orElse(each.text("Name"), each.text("Title")) : each.text();
            String id = each.isObject() ? orElse(each.text("ID"), orElse(each.text("Email"), name)) : name;
            if (id != null) {
                refs.add(new Ref(id, name));
            }
        }
        return refs;
    }

    private static @Nullable Ref first(List<Ref> refs) {
        return refs.isEmpty() ? null : refs.get(0);
    }

    private static @Nullable String orElse(@Nullable String text, @Nullable String other) {
        return text == null ? other : text;
    }

    private Optional<LocalDate> parse(String text) {
        Optional<LocalDate> date = dates.parse(text);
        return date.isPresent() || !text.matches("\\d{9,15}") ? date : dates.parse(Double.parseDouble(text));
    }

    private @Nullable LocalDate date(LooseElement element, String field, String rawGoal) {
        String text = element.text(field);
        LocalDate date = text == null ? null : parse(text).orElse(null);
        if (text != null && date == null) {
            notes.omitted(
                    Topic.BAD_DATE,
                    element.place(),
                    rawGoal.isEmpty() ? "" : set.goalId(rawGoal),
                    "\"" + field + "\" is not a date and is left out");
        }
        return date;
    }

    private void unused(LooseElement element, String field, String message) {
        if (element.text(field) != null || !element.list(field).isEmpty()) {
            notes.count(ImportNote.Kind.OMITTED, Topic.UNUSED_FIELD, message, 1);
        }
    }

    private void count(LooseElement element, String kind, List<String> known) {
        known.forEach(element::text);
        for (String field : element.unasked()) {
            notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.UNKNOWN_FIELD,
                    "field \"" + (field.length() > 60 ? field.substring(0, 60) + "…" : field) + "\" of " + kind
                            + " is not known",
                    1);
        }
    }
}
