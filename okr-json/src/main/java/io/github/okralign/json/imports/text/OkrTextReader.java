package io.github.okralign.json.imports.text;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.ParentLink;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.model.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a text by the grammar that {@link OkrTextImport} tells. */
final class OkrTextReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)(?:[-*+]|\\d{1,3}[.)])\\s+(.+)$");
    private static final Pattern CYCLE =
            Pattern.compile("(?:(\\d{4})[ -/]*([QH])([1-4])|([QH])([1-4])[ -/]*(\\d{4}))", Pattern.CASE_INSENSITIVE);

    /** A heading or bullet; anything else is not understood. */
    private record Line(int number, int level, int indent, String text) {
        boolean isHeading() {
            return level > 0;
        }
    }

    private final SetDraft set;
    private final String name;
    private @Nullable String cycle;
    private @Nullable GoalDraft objective;
    private String objectiveId = "";
    private int objectiveIndent = -1;
    private int objectives;
    private int keyResults;
    private final Map<GoalDraft, TitleLine> reports = new HashMap<>();

    OkrTextReader(SetDraft set, String name) {
        this.set = set;
        this.name = name;
    }

    void read(String text) {
        List<Line> lines = lines(text);
        int outermost = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isHeading()) {
                outermost = -1;
                heading(line, i + 1 < lines.size() && !lines.get(i + 1).isHeading());
            } else {
                outermost = outermost < 0 ? line.indent() : outermost;
                bullet(line, outermost);
            }
        }
        reports.forEach(this::measure);
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean fenced = false;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            if (raw.strip().startsWith("```")) {
                fenced = !fenced;
            }
            Matcher heading = HEADING.matcher(raw);
            Matcher bullet = BULLET.matcher(raw.length() > 4000 ? "" : raw.replace("\t", "    "));
            if (raw.isBlank()) {
                continue;
            }
            if (!fenced && raw.length() <= 4000 && heading.matches()) {
                lines.add(new Line(number, heading.group(1).length(), 0, heading.group(2)));
            } else if (!fenced && bullet.matches()) {
                lines.add(new Line(number, 0, bullet.group(1).length(), bullet.group(2)));
            } else {
                unknown(number, "the line is neither a heading nor a bullet");
            }
        }
        return lines;
    }

    private void unknown(int line, String why) {
        set.notes().omitted(Topic.UNKNOWN_LINE, name + ":" + line, "", why);
    }

    private void heading(Line line, boolean bulletsFollow) {
        Matcher date = CYCLE.matcher(line.text());
        objective = null;
        objectiveIndent = -1;
        if (date.find()) {
            cycle = cycle(date, line);
            if (date.end() - date.start() >= line.text().length() - 12 && !isLabelled(line.text())) {
                return;
            }
        }
        if (bulletsFollow || isLabelled(line.text())) {
            objective(line);
        } else {
            unknown(line.number(), "the heading has no bullets; it groups what follows");
        }
    }

    private static boolean isLabelled(String text) {
        String label = TitleLine.parse(text).label();
        return label.startsWith("o");
    }

    private String cycle(Matcher date, Line line) {
        boolean yearFirst = date.group(1) != null;
        int year = Integer.parseInt(yearFirst ? date.group(1) : date.group(6));
        String kind = (yearFirst ? date.group(2) : date.group(4)).toUpperCase(Locale.ROOT);
        int part = Integer.parseInt(yearFirst ? date.group(3) : date.group(5));
        int months = kind.equals("Q") ? 3 : 6;
        String id = year + "-" + kind + part;
        if (year < 1900 || year > 2199 || part * months > 12) {
            return set.cycle(id, null, null, name + ":" + line.number());
        }
        LocalDate start = LocalDate.of(year, (part - 1) * months + 1, 1);
        LocalDate end = start.plusMonths(months).minusDays(1);
        set.sawDay(start);
        return set.cycle(id, start, end, name + ":" + line.number());
    }

    private void objective(Line line) {
        TitleLine title = TitleLine.parse(line.text());
        objectiveId = "o" + ++objectives;
        keyResults = 0;
        objective =
                set.goal(objectiveId, name + ":" + line.number(), title.title().isEmpty() ? null : title.title());
        objectiveIndent = line.isHeading() ? -1 : line.indent();
        if (objective != null) {
            common(objective, title);
            objective.cycle = cycle;
            objective.rollsUp = true;
            objective.claim = title.ratio();
            objective.claimStep = title.of() == 1 ? 0.05 : 0.01;
        }
    }

    private void common(GoalDraft goal, TitleLine title) {
        if (title.owner() != null) {
            goal.owner = set.person(title.owner(), title.owner());
        }
        for (String tag : title.tags()) {
            String word = set.word(tag);
            if (word != null) {
                goal.tags.add(word);
            }
        }
    }

    private void bullet(Line line, int outermost) {
        if (isLabelled(line.text()) && line.indent() == outermost) {
            objective(line);
            return;
        }
        GoalDraft parent = objective;
        if (parent == null) {
            unknown(line.number(), "the bullet stands below no objective");
            return;
        }
        boolean nested = objectiveIndent < 0 ? line.indent() > outermost : line.indent() <= objectiveIndent;
        if (nested || tooDeep(line, outermost)) {
            unknown(line.number(), "the bullet stands below a key result, or beside its objective");
            return;
        }
        TitleLine title = TitleLine.parse(line.text());
        if (title.title().isEmpty()) {
            unknown(line.number(), "the bullet has no title");
            return;
        }
        GoalDraft keyResult = set.goal(objectiveId + ".kr" + ++keyResults, name + ":" + line.number(), title.title());
        if (keyResult != null) {
            common(keyResult, title);
            keyResult.shape = GoalDraft.Shape.KEY_RESULT;
            keyResult.parents.add(ParentLink.equal(parent.id, keyResult.place));
            reports.put(keyResult, title);
        }
    }

    private int firstKeyResultIndent = -1;

    /** Below an objective that is a bullet, key results are those bullets that are as deep as the first one. */
    private boolean tooDeep(Line line, int outermost) {
        if (objectiveIndent < 0) {
            return false;
        }
        if (keyResults == 0) {
            firstKeyResultIndent = line.indent();
        }
        return line.indent() > firstKeyResultIndent && line.indent() > outermost;
    }

    private void measure(GoalDraft keyResult, TitleLine title) {
        if (Double.isNaN(title.score())) {
            keyResult.measure = new Measure.Change(0, 100, "%", List.of());
            return;
        }
        double value = title.score();
        if (title.of() == 0) {
            keyResult.measure = new Measure.Binary();
        } else if (title.of() == 1) {
            keyResult.measure = new Measure.Change(0, 100, "%", List.of());
            // 0.57 · 100 is not 57 in binary.
            value = Math.rint(value * 1e8) / 1e6;
        } else {
            keyResult.measure = new Measure.Change(0, title.of(), title.of() == 100 ? "%" : "", List.of());
        }
        keyResult.reports.add(Report.of(set.day(), value));
    }
}
