package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseDates;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.json.imports.table.Table;
import io.github.okralign.json.imports.table.TableRow;
import io.github.okralign.json.imports.viva.VivaGoal.Parent;
import io.github.okralign.json.imports.viva.VivaGoal.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the CSV of a view of Viva Goals. */
final class VivaCsv {

    /** The end of a parent: titles may hold parentheses, so it is looked for from the right. */
    private static final Pattern PARENT_END = Pattern.compile(
            "\\(\\s*weight:\\s*([^(),]*),\\s*id:\\s*([^(),]*)\\)\\s*[,;]?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "team",
            "creator",
            "owner",
            "period",
            "startdate",
            "enddate",
            "description",
            "alignedtoweightobjectiveid",
            "alignedto",
            "metricname",
            "unit",
            "target",
            "objecttype",
            "goaltype",
            "start",
            "createdat",
            "lastcheckin",
            "progress",
            "actualprogress",
            "status",
            "lastcheckinnote",
            "score",
            "checkins",
            "type",
            "tags",
            "targettype");

    private final SetDraft set;
    private final Notes notes;
    private final LooseDates dates;
    private final Map<String, String> idsByTitle = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    VivaCsv(SetDraft set, LooseDates dates) {
        this.set = set;
        this.notes = set.notes();
        this.dates = dates;
    }

    static boolean isView(Table table) {
        return header(table) >= 0;
    }

    private static int header(Table table) {
        for (int i = 0; i < Math.min(10, table.rows().size()); i++) {
            List<String> keys =
                    table.rows().get(i).cells().stream().map(LooseElement::key).toList();
            if (keys.contains("title")
                    && (keys.contains("alignedtoweightobjectiveid") || keys.contains("objecttype"))) {
                return i;
            }
        }
        return -1;
    }

    void goals(Table table, VivaAssembly assembly) {
        int header = header(table);
        List<String> names = table.rows().get(header).cells();
        for (int i = 0; i < names.size(); i++) {
            String key = LooseElement.key(names.get(i));
            if (!key.isEmpty()) {
                columns.putIfAbsent(key, i);
                if (!KNOWN.contains(key)) {
                    set.unknownField(names.get(i).strip(), "the view");
                }
            }
        }
        List<TableRow> rows = table.rows().subList(header + 1, table.rows().size());
        Set<String> repeated = new HashSet<>();
        for (TableRow row : rows) {
            String title = text(row, "title");
            if (title != null && idsByTitle.putIfAbsent(title, id(row)) != null) {
                repeated.add(title);
            }
        }
        repeated.forEach(idsByTitle::remove);
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(id(row)));
        for (TableRow row : rows) {
            assembly.add(goal(row, ids, names.size()));
        }
    }

    private String id(TableRow row) {
        String id = text(row, "id");
        return id != null ? id : "row-" + row.place().substring(row.place().lastIndexOf(':') + 1);
    }

    private @Nullable String text(TableRow row, String key) {
        Integer column = columns.get(key);
        String text = column == null ? "" : row.cell(column).strip();
        return text.isEmpty() ? null : text;
    }

    private VivaGoal goal(TableRow row, Set<String> ids, int width) {
        VivaGoal goal = new VivaGoal(id(row), row.place());
        goal.title = text(row, "title");
        String type = text(row, "objecttype");
        goal.type = type == null ? text(row, "type") : type;
        goal.goalType = text(row, "goaltype");
        goal.description = text(row, "description");
        goal.status = text(row, "status");
        goal.score = text(row, "score");
        goal.percent = text(row, "progress");
        goal.progress = text(row, "actualprogress");
        goal.metricName = text(row, "metricname");
        goal.metricUnit = text(row, "unit");
        goal.startValue = text(row, "start");
        goal.target = text(row, "target");
        goal.targetType = text(row, "targettype");
        if (goal.progress == null || (!VivaOutcome.isMetric(goal) && goal.percent != null)) {
            goal.progress = VivaOutcome.isMetric(goal) ? goal.progress : goal.percent;
        }
        goal.start = date(row, "startdate", goal);
        goal.end = date(row, "enddate", goal);
        goal.lastCheckIn = date(row, "lastcheckin", goal);
        goal.created = date(row, "createdat", goal);
        goal.lastNote = text(row, "lastcheckinnote");
        goal.creator = text(row, "creator");
        for (LocalDate day : new LocalDate[] {goal.lastCheckIn, goal.created}) {
            if (day != null) {
                set.sawDay(day);
            }
        }
        names(text(row, "owner")).forEach(name -> goal.owners.add(new Ref(name, name)));
        names(text(row, "team")).forEach(name -> goal.teams.add(new Ref(name, name)));
        names(text(row, "tags")).forEach(goal.tags::add);
        String period = text(row, "period");
        goal.period = period == null ? null : new Ref(period, period);
        String aligned = text(row, "alignedtoweightobjectiveid");
        aligned = aligned == null ? text(row, "alignedto") : aligned;
        if (aligned != null) {
            parents(aligned, ids, goal);
        }
        unused(row, width);
        return goal;
    }

    private void unused(TableRow row, int width) {
        int spilled = text(row, "checkins") == null ? 0 : 1;
        Integer from = columns.get("checkins");
        for (int i = from == null ? width : from + 1; i < row.cells().size(); i++) {
            spilled += row.cell(i).isBlank() ? 0 : 1;
        }
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.CHECK_IN,
                "check-ins of the view are text without a form of their own; the current value is kept",
                spilled);
    }

    private static List<String> names(@Nullable String text) {
        List<String> names = new ArrayList<>();
        for (String name : text == null ? new String[0] : text.split("[,;\\n]")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private void parents(String aligned, Set<String> ids, VivaGoal goal) {
        String left = aligned;
        List<Parent> found = new ArrayList<>();
        Matcher end = PARENT_END.matcher(left);
        while (end.find()) {
            String id = end.group(2).strip();
            String weight = end.group(1).strip();
            String title = left.substring(0, end.start());
            // The title reaches to the end of the parent before it, if there is one.
            int before = endOfParent(title, ids, idsByTitle.keySet());
            String known = ids.contains(id)
                    ? id
                    : idsByTitle.getOrDefault(title.substring(before).strip(), id);
            found.add(new Parent(known, weight.isEmpty() ? null : weight));
            left = title.substring(0, before);
            end = PARENT_END.matcher(left);
        }
        Collections.reverse(found);
        goal.parents.addAll(found);
        String rest = left.strip();
        if (found.isEmpty() && !rest.isEmpty()) {
            String id = idsByTitle.get(rest);
            if (id != null) {
                goal.parents.add(new Parent(id, null));
            } else {
                notes.omitted(
                        Topic.DANGLING_REFERENCE,
                        goal.place,
                        set.goalId(goal.id),
                        "what it is aligned to cannot be read; there is no link");
            }
        }
    }

    /** Where in a text the last parent ends that has the id or the title of a goal; 0 if there is none. */
    private static int endOfParent(String text, Set<String> ids, Set<String> titles) {
        for (int close = text.lastIndexOf(')'); close >= 0; close = text.lastIndexOf(')', close - 1)) {
            String behind = text.substring(close + 1).stripLeading();
            boolean separated = behind.startsWith(",") || behind.startsWith(";") || text.startsWith("\n", close + 1);
            Matcher end = separated ? PARENT_END.matcher(text.substring(0, close + 1)) : null;
            if (end != null
                    && end.find()
                    && (ids.contains(end.group(2).strip()) || endsWithTitle(text.substring(0, end.start()), titles))) {
                int at = close + 1;
                while (at < text.length() && ",; \n\r".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                return at;
            }
        }
        return 0;
    }

    private static boolean endsWithTitle(String text, Set<String> titles) {
        return titles.stream().anyMatch(text.strip()::endsWith);
    }

    private @Nullable LocalDate date(TableRow row, String key, VivaGoal goal) {
        String text = text(row, key);
        LocalDate date = text == null ? null : dates.parse(text).orElse(null);
        if (text != null && date == null) {
            notes.omitted(Topic.BAD_DATE, row.place(), set.goalId(goal.id), "a date cannot be read and is left out");
        }
        return date;
    }
}
