package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Contribution;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

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
        Consumer<KeyResult.Builder> arr =
                k -> k.title("ARR").change(1.2, 2, "M EUR").checkIn("2026-05-08", 1.5);
        Consumer<KeyResult.Builder> deals =
                k -> k.title("Deals").change(4, 20, "").checkIn("2026-05-08", 9);
        OkrSet okrs = OkrSet.builder()
                .asOf(LocalDate.parse("2026-05-15"))
                .unit("acme", "Acme", Level.COMPANY)
                .objective("grow", o -> o.title("Firms love us").unit("acme").keyResult("arr", arr))
                .objective(
                        "sell",
                        o -> o.title("Partners").contributesTo("grow", 2).keyResult("deals", deals))
                .build();
        Analysis analysis = Analysis.of(okrs);
        System.out.println("grow: " + analysis.goal("grow").progress());
        for (Contribution part : analysis.goal("grow").contributions()) {
            System.out.printf(Locale.ROOT, "  %s adds %.1f points%n", part.id(), 100 * part.contribution());
        }
        Analysis later = analysis.checkIn("arr", LocalDate.parse("2026-05-15"), 1.9);
        System.out.println("after the next check-in: " + later.goal("grow").progress());
        // README: end
    }
}
