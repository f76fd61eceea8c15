package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.audit.policy.Calibration;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Grade;
import io.github.okralign.review.NextCycle;
import io.github.okralign.review.Omission;
import io.github.okralign.review.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The day after a quarter: grades, suggestions, and the document that starts the next quarter. */
public final class CloseCycle {

    private CloseCycle() {}

    /**
     * Closes the second quarter of 2026.
     *
     * @param arguments the path of a document with a cycle {@code 2026-Q2}, and optionally a path for the next one
     */
    public static void main(String[] arguments) {
        OkrSet okrs = OkrJson.read(Path.of(arguments[0]));
        LocalDate firstDay = LocalDate.parse("2026-07-01");
        Analysis atClose = Analysis.of(okrs, firstDay);

        Review review = Review.of(atClose, "2026-Q2");
        System.out.println("grades: " + review.bands());
        for (Grade grade : review.grades()) {
            System.out.println("  " + grade.objective() + ": " + grade.suggestion() + ", " + grade.reason());
        }
        System.out.println(review.missedCommitted().size() + " missed commitments need a post-mortem");
        for (Calibration owner : Calibration.of(List.of(atClose))) {
            owner.bias()
                    .ifPresent(bias -> System.out.printf(
                            Locale.ROOT,
                            "%s was %s by %.0f points, over %d key results%n",
                            owner.owner(),
                            bias < 0 ? "underconfident" : "overconfident",
                            100 * Math.abs(bias),
                            owner.withConfidence()));
        }

        Cycle next = Cycle.of("2026-Q3")
                .from(firstDay)
                .until(LocalDate.parse("2026-09-30"))
                .within("2026");
        NextCycle carried = NextCycle.of(atClose, "2026-Q2", next);
        System.out.println("next: " + carried.okrSet() + ", without");
        for (Omission dropped : carried.dropped()) {
            if (dropped.kind() != Omission.Kind.CHECK_INS && dropped.kind() != Omission.Kind.BASELINE) {
                System.out.println("  " + dropped.message());
            }
        }
        if (arguments.length > 1) {
            OkrJson.write(carried.okrSet(), Path.of(arguments[1]));
        }
    }
}
