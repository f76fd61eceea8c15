package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Change;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/** What if goals were linked differently? Each answer is an ordinary analysis, compared with the current one. */
public final class HelloWhatIf {

    private HelloWhatIf() {}

    /**
     * Re-weights, re-aligns, removes, accepts and postpones, and prints the effect of each.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        OkrSet okrs = OkrSet.builder()
                .asOf(LocalDate.parse("2026-05-15"))
                .unit("acme", "Acme", Level.COMPANY)
                .objective("grow", o -> o.title("Firms love us").unit("acme").keyResult("arr", at(.3)))
                .objective("keep", o -> o.title("Firms stay").unit("acme").keyResult("churn", at(.5)))
                .objective(
                        "sell",
                        o -> o.title("Partners").contributesTo("grow", 2).keyResult("deals", at(.8)))
                .objective(
                        "help",
                        o -> o.title("Help in an hour").contributesTo("grow").keyResult("hours", at(.9)))
                .objective(
                        "train",
                        o -> o.title("Firms learn")
                                .alignment(a -> a.to("grow").state(AlignmentState.PROPOSED))
                                .keyResult("courses", at(.8)))
                .build();
        Analysis now = Analysis.of(okrs);

        Analysis reweighted = now.withOkrSet(okrs.toBuilder()
                .updateObjective("sell", o -> o.removeAlignments("grow").contributesTo("grow", 1))
                .build());
        show("if partners counted half", now, reweighted);

        Analysis realigned = now.withOkrSet(okrs.toBuilder()
                .updateObjective("help", o -> o.removeAlignments("grow").contributesTo("keep"))
                .build());
        show("if help served those who stay", now, realigned);

        Analysis dropped =
                now.withOkrSet(okrs.toBuilder().removeObjective("help").build());
        show("if help were dropped", now, dropped);

        Analysis accepted = now.withOkrSet(okrs.toBuilder()
                .updateObjective(
                        "train",
                        o -> o.removeAlignments("grow")
                                .alignment(a -> a.to("grow").state(AlignmentState.ACCEPTED)))
                .build());
        show("if training were accepted", now, accepted);

        Analysis postponed = now.with(new Change.StateSet("sell", ObjectiveState.POSTPONED));
        show("if partners were postponed", now, postponed);
    }

    private static Consumer<KeyResult.Builder> at(double ratio) {
        return k -> k.title("K").change(0, 1, "").checkIn("2026-05-08", ratio);
    }

    private static void show(String what, Analysis now, Analysis then) {
        Attribution grow = Comparison.between(now, then).attribution("grow");
        System.out.printf(
                Locale.ROOT,
                "%s: grow %s → %s (work %+.1f, weights %+.1f, structure %+.1f points), keep %s%n",
                what,
                grow.before(),
                grow.after(),
                100 * grow.work().orElse(0),
                100 * grow.reweighting().orElse(0),
                100 * grow.structure().orElse(0),
                then.goal("keep").progress());
    }
}
