package io.github.okralign.examples;

import io.github.okralign.DatedValue;
import io.github.okralign.History;
import io.github.okralign.Summary;
import io.github.okralign.audit.FindingHistory;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A quarter in steps of two weeks, from one document: the data of a chart. */
public final class FollowQuarter {

    private FollowQuarter() {}

    /**
     * Follows the first weeks of the second quarter of 2026.
     *
     * @param arguments the path of a document and the id of a goal
     */
    public static void main(String[] arguments) {
        OkrSet okrs = OkrJson.read(Path.of(arguments[0]));
        String goal = arguments[1];
        List<LocalDate> days = Stream.iterate(LocalDate.parse("2026-04-03"), day -> day.plusWeeks(2))
                .limit(4)
                .toList();

        History history = History.of(okrs, days);
        List<DatedValue<Map<Severity, Integer>>> findings =
                FindingHistory.of(history).counts();
        for (int i = 0; i < days.size(); i++) {
            DatedValue<Progress> progress = history.progress(goal).get(i);
            Summary all = history.summaries().get(i).value();
            System.out.printf(
                    Locale.ROOT,
                    "%s  %s: %s %s; all: %s, coverage %.0f %%, grounded %.0f %%, %d warnings%n",
                    progress.day(),
                    goal,
                    progress.value(),
                    history.health(goal).get(i).value(),
                    all.progress(),
                    100 * all.strategicCoverage().orElse(0),
                    100 * all.groundedShare().orElse(0),
                    findings.get(i).value().get(Severity.WARNING));
        }
    }
}
