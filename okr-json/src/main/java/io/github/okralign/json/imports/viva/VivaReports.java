package io.github.okralign.json.imports.viva;

import static io.github.okralign.json.imports.viva.VivaFields.first;
import static io.github.okralign.json.imports.viva.VivaFields.refs;
import static io.github.okralign.json.imports.viva.VivaFields.text;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.Comment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The check-ins and comments of an export, until the goals are known that they are about. */
final class VivaReports {

    private static final String[] GOAL = {"OKR ID", "Objective ID", "Goal ID", "Entity ID", "OKR"};
    private static final String[] TEXTS = {
        "Text", "Note", "Comment", "Content", "Message", "Comment Text", "Description", "Value", "Plain Text", "Body"
    };

    /** A comment whose day may not be told. */
    private record Said(
            @Nullable LocalDate date, String text, @Nullable String author) {}

    private final VivaFields fields;
    private final VivaDirectory directory;
    private final SetDraft set;
    private final Notes notes;
    private final Map<String, List<Report>> reports = new LinkedHashMap<>();
    private final Map<String, TreeMap<LocalDate, VivaStatus>> statuses = new HashMap<>();
    private final Map<String, List<Said>> comments = new LinkedHashMap<>();

    VivaReports(VivaFields fields, VivaDirectory directory) {
        this.fields = fields;
        this.directory = directory;
        this.set = fields.set;
        this.notes = fields.notes;
    }

    void checkIns(List<LooseElement> elements) {
        elements.forEach(this::checkIn);
    }

    private void checkIn(LooseElement element) {
        String okr = goal(element);
        String raw = text(element, "CheckIn Date", "Activity Date", "Date", "Created At");
        LocalDate date = raw == null ? null : fields.parse(raw).orElse(null);
        if (okr == null || date == null) {
            notes.omitted(
                    okr == null ? Topic.MISSING_ID : Topic.BAD_DATE,
                    element.place(),
                    okr == null ? "" : set.goalId(okr),
                    okr == null
                            ? "a check-in does not say its goal and is left out"
                            : "the date of a check-in cannot be read; the check-in is left out");
            return;
        }
        set.sawDay(date);
        String said = text(element, "Current Value", "Value");
        OptionalDouble value = said == null ? OptionalDouble.empty() : fields.numbers.parse(said);
        if (said != null && value.isEmpty()) {
            notes.omitted(Topic.BAD_NUMBER, element.place(), set.goalId(okr), "the value of a check-in is no number");
        }
        String author = directory.person(first(refs(element, "Check In Owner", "Owner", "Author", "Created By")));
        String label = element.text("Status");
        VivaStatus status = VivaStatus.of(label);
        if (status != null) {
            statuses.computeIfAbsent(okr, any -> new TreeMap<>()).put(date, status);
        }
        String shown = status != null ? status.label : set.word(label);
        String note = set.text(note(element));
        for (String known : List.of("ID", "Metric Name", "Activity Date", "OKR Title")) {
            element.text(known);
        }
        fields.count(element, "checkins");
        reports.computeIfAbsent(okr, any -> new ArrayList<>())
                .add(new Report(
                        date, value.orElse(Double.NaN), status == null ? null : status.owner, shown, note, author));
    }

    /** The goal that something is about: its id, or an object that has one. */
    private static @Nullable String goal(LooseElement element) {
        String id = text(element, GOAL);
        if (id != null) {
            return id;
        }
        for (String name : GOAL) {
            LooseElement goal = element.element(name);
            if (goal != null && goal.isObject()) {
                return goal.text("ID");
            }
        }
        return null;
    }

    private @Nullable String note(LooseElement checkIn) {
        for (String field : List.of("Check In Note", "Note", "Notes")) {
            LooseElement note = checkIn.element(field);
            if (note != null) {
                return words(note);
            }
        }
        return null;
    }

    /** The words of a text, of an object that has one, or of a list of these. */
    private @Nullable String words(LooseElement note) {
        if (!note.isObject()) {
            return note.text();
        }
        String words = text(note, TEXTS);
        if (words == null) {
            StringBuilder all = new StringBuilder();
            for (String name : note.unasked()) {
                String text = note.text(name);
                if (text != null && !LooseElement.key(name).endsWith("id")) {
                    all.append(all.length() == 0 ? "" : "\n").append(text);
                }
            }
            words = all.length() == 0 ? null : all.toString();
        }
        note.text("ID");
        fields.count(note, "check-in notes");
        return words;
    }

    /** What a comment says, be it a text or an object that has one. */
    private @Nullable String said(LooseElement comment) {
        String words = text(comment, TEXTS);
        for (int i = 0; words == null && i < TEXTS.length; i++) {
            LooseElement structured = comment.has(TEXTS[i]) ? comment.element(TEXTS[i]) : null;
            words = structured == null || !structured.isObject() ? null : words(structured);
        }
        return words;
    }

    void comments(List<LooseElement> elements) {
        for (LooseElement element : elements) {
            String okr = goal(element);
            String words = said(element);
            LocalDate date = fields.date(
                    element,
                    okr == null ? "" : okr,
                    "Created At",
                    "Comment Date",
                    "Commented At",
                    "Created On",
                    "Created Date",
                    "Date",
                    "Activity Date");
            if (date != null) {
                set.sawDay(date);
            }
            String author = directory.person(first(refs(
                    element,
                    "Author",
                    "Comment Owner",
                    "Commented By",
                    "Comment By",
                    "Created By",
                    "Owner",
                    "User",
                    "Creator")));
            element.text("ID");
            fields.count(element, "comments");
            String text = set.text(words);
            if (text != null && okr != null) {
                comments.computeIfAbsent(okr, any -> new ArrayList<>()).add(new Said(date, text, author));
            } else if (words == null || okr == null) {
                notes.omitted(
                        Topic.COMMENT,
                        element.place(),
                        "",
                        (words == null ? "a comment has no text" : "a comment does not say its goal")
                                + " and is left out");
            }
        }
    }

    /** Gives a goal what was reported and said about it. */
    void addTo(String okr, GoalDraft goal, @Nullable LocalDate begin) {
        List<Report> told = reports.remove(okr);
        if (told != null) {
            goal.reports.addAll(told);
            goal.reports.sort(Comparator.comparing(Report::date));
        }
        LocalDate first = told == null ? null : goal.reports.get(0).date();
        LocalDate start = first == null || (begin != null && begin.isBefore(first)) ? begin : first;
        goal.states = VivaStatus.states(statuses.getOrDefault(okr, new TreeMap<>()), start);
        List<Said> said = comments.remove(okr);
        for (Said each : said == null ? List.<Said>of() : said) {
            LocalDate date = each.date();
            if (date == null) {
                date = set.day();
                notes.count(
                        ImportNote.Kind.CHANGED,
                        Topic.COMMENT,
                        "comments do not say their day; they stand on the day of the export",
                        1);
            }
            goal.comments.add(Comment.of(date, each.text()).by(each.author()));
        }
    }

    /** Counts what no goal took. */
    void finish() {
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.CHECK_IN,
                "check-ins are on goals that the export does not hold",
                reports.values().stream().mapToInt(List::size).sum());
        notes.count(
                ImportNote.Kind.OMITTED,
                Topic.COMMENT,
                "comments are on goals that the export does not hold",
                comments.values().stream().mapToInt(List::size).sum());
    }
}
