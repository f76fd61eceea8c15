package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.json.imports.DefaultChange;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.RollUpCheck;
import io.github.okralign.model.Progress;
import java.util.Locale;

/** A reconciliation as a person reads it: differences first, then what is left out or changed, then what our defaults change. */
final class ReconciliationText {

    private static final int TITLE = 60;

    private final ImportResult result;
    private final StringBuilder text = new StringBuilder();

    private ReconciliationText(ImportResult result) {
        this.result = result;
    }

    static String of(ImportResult result) {
        return new ReconciliationText(result).write();
    }

    static String word(ImportNote.Kind kind) {
        return switch (kind) {
            case OMITTED -> "left out";
            case CHANGED -> "changed";
            case AMBIGUOUS -> "read in one of several ways";
        };
    }

    private String write() {
        line(result.reconciliation().summary());
        checks();
        for (ImportNote.Kind kind : ImportNote.Kind.values()) {
            notes(kind);
        }
        defaults();
        return text.toString();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void checks() {
        line("");
        line("  claimed  computed  difference");
        for (RollUpCheck check : result.reconciliation().checks()) {
            String difference = check.difference().isPresent()
                    ? String.format(Locale.ROOT, "%+.2f", check.difference().getAsDouble())
                    : "";
            line(String.format(
                    Locale.ROOT,
                    "%s %8s  %8s  %10s  %s",
                    mark(check),
                    percent(check.claimed()),
                    percent(check.computed()),
                    difference,
                    goal(check.goal(), check.title())));
            if (!check.reason().isEmpty()) {
                line("                                 " + Layout.shown(check.reason()));
            }
        }
    }

    private static String mark(RollUpCheck check) {
        return check.verdict() == RollUpCheck.Verdict.NOT_COMPARABLE ? "?" : check.agrees() ? " " : "!";
    }

    private static String percent(Progress progress) {
        return progress.isKnown() ? String.format(Locale.ROOT, "%.2f", progress.percent()) : "–";
    }

    private static String goal(String id, String title) {
        return Layout.cut(Layout.shown(title), TITLE) + " [" + Layout.shown(id) + "]";
    }

    private void notes(ImportNote.Kind kind) {
        if (result.counts(kind).isEmpty()) {
            return;
        }
        line("");
        line(word(kind).toUpperCase(Locale.ROOT));
        for (ImportNote note : result.notes()) {
            if (note.kind() == kind) {
                line("  " + (note.place().isEmpty() ? "" : Layout.shown(note.place()) + ": ")
                        + (note.goal().isEmpty() ? "" : "[" + Layout.shown(note.goal()) + "] ")
                        + Layout.shown(note.message())
                        + (note.count() == 1 ? "" : " (" + note.count() + " times)"));
            }
        }
    }

    private void defaults() {
        if (result.reconciliation().defaultChanges().isEmpty()) {
            return;
        }
        line("");
        line("WHAT OUR OWN DEFAULTS WOULD CHANGE");
        for (DefaultChange change : result.reconciliation().defaultChanges()) {
            line(String.format(
                    Locale.ROOT,
                    "  %8s → %8s  %s",
                    percent(change.preset()),
                    percent(change.defaults()),
                    goal(change.goal(), change.title())));
            change.reasons().forEach(reason -> line("                       " + reason));
        }
    }
}
