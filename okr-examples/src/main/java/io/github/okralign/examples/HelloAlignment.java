package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Contribution;
import java.time.LocalDate;
import java.util.Locale;

/** The program that the README opens with. */
public final class HelloAlignment {

    private HelloAlignment() {}

    /**
     * Builds two objectives, rolls them up and asks where the number comes from.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // README: begin
        OkrSet okrs = OkrSet.builder()
                .asOf(LocalDate.parse("2026-05-15"))
                .unit("acme", "Acme", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "acme")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .objective(
                        "grow",
                        o -> o.title("Become the payroll that small firms recommend")
                                .unit("acme")
                                .cycle("2026-Q2")
                                .keyResult(
                                        "grow.arr",
                                        k -> k.title("Annual recurring revenue")
                                                .change(1_200_000, 2_000_000, "EUR")
                                                .checkIn("2026-05-08", 1_500_000)))
                .objective(
                        "pipeline",
                        o -> o.title("Partners bring us half of our pipeline")
                                .unit("sales")
                                .cycle("2026-Q2")
                                .contributesTo("grow", 2)
                                .keyResult(
                                        "pipeline.partners",
                                        k -> k.title("Signed partners")
                                                .change(4, 20, "partners")
                                                .checkIn("2026-05-08", 9)))
                .build();

        Analysis analysis = Analysis.of(okrs);
        System.out.println("grow: " + analysis.goal("grow").progress() + ", "
                + analysis.goal("grow").health());
        for (Contribution part : analysis.explain("grow").contributions()) {
            System.out.printf(Locale.ROOT, "  %s adds %.1f points%n", part.id(), 100 * part.contribution());
        }
        Analysis later = analysis.checkIn("grow.arr", LocalDate.parse("2026-05-15"), 1_900_000);
        System.out.println("after the next check-in: " + later.goal("grow").progress());
        // README: end
    }
}
