package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.cli.text.Layout;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code KEY_RESULT=VALUE} and applies the values as check-ins. */
final class Settings {

    private Settings() {}

    /** {@return the analysis with the values checked in on its day} */
    static Analysis applied(Analysis analysis, List<String> settings) {
        List<Change.CheckedIn> checkIns = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.lastIndexOf('=');
            if (equals <= 0) {
                throw Refusal.ofUsage(
                        quoted(setting) + " is not a setting; --set takes KEY_RESULT=VALUE, such as arr=1.9");
            }
            String id = setting.substring(0, equals);
            checkIns.add(new Change.CheckedIn(id, checkIn(analysis, id, setting.substring(equals + 1))));
        }
        try {
            return analysis.checkIns(checkIns);
        } catch (InvalidOkrSetException e) {
            throw Refusal.ofUsage(e.problems().stream()
                    .map(Problem::message)
                    .map(Layout::shown)
                    .collect(Collectors.joining("; ")));
        }
    }

    private static CheckIn checkIn(Analysis analysis, String id, String value) {
        Goal goal = analysis.okrSet().find(id).orElse(null);
        if (goal == null) {
            throw Refusal.ofUsage(
                    "there is no key result " + quoted(id) + " in the document" + Nearest.hint(id, analysis.okrSet()));
        }
        if (!(goal instanceof KeyResult keyResult)) {
            throw Refusal.ofUsage(quoted(id) + " is an objective; --set must name a key result");
        }
        if (!keyResult.isMeasured() || keyResult.measure().isEmpty()) {
            throw Refusal.ofUsage("key result " + quoted(id) + " is not measured; --set must name one that is");
        }
        return switch (keyResult.measure().get().input()) {
            case VALUE -> CheckIn.of(analysis.asOf(), number(value, id));
            case LEVEL -> CheckIn.ofLevel(analysis.asOf(), value);
            case MILESTONES ->
                throw Refusal.ofUsage("key result " + quoted(id)
                        + " is measured by milestones; --set must name one measured by values or levels");
        };
    }

    private static double number(String value, String id) {
        try {
            return new BigDecimal(value).doubleValue();
        } catch (NumberFormatException e) {
            throw Refusal.ofUsage(
                    "value " + quoted(value) + " of key result " + quoted(id) + " must be a number such as 1.9");
        }
    }

    private static String quoted(String text) {
        return "\"" + Layout.shown(text) + "\"";
    }
}
