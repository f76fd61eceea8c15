package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.LUMEN;
import static io.github.okralign.cli.Shell.okr;
import static io.github.okralign.cli.Shell.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.cli.text.Style;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands write, to the letter; {@code mvn test -Dgolden.update=true} writes the expectations anew. */
class GoldenTest {

    private static final String[] SCHOOL = {
        "../documents/music-school-may.okr.json", "../documents/music-school-july.okr.json"
    };

    @ParameterizedTest
    @ValueSource(strings = {"diamond", "nasty", "empty", "sideways"})
    void reportsOfSmallDocuments(String document) {
        String file = resource(document + ".okr.json").toString();
        okr("report", file).isGolden(document + ".report.txt");
        okr(Style.TERMINAL, "", "report", file).isGolden(document + ".report.ansi.txt");
        okr("report", file, "--format", "json").isGolden(document + ".report.json");
    }

    @Test
    void theReportOfTheShippedDocument() {
        okr("report", LUMEN.toString()).isGolden("lumen.report.txt");
        okr(Style.TERMINAL, "", "report", LUMEN.toString()).isGolden("lumen.report.ansi.txt");
        okr("report", LUMEN.toString(), "--format", "json").isGolden("lumen.report.json");
    }

    @Test
    void theReportOfAnotherDay() {
        okr("report", LUMEN.toString(), "--as-of", "2026-04-20", "--policy", "LARGE")
                .isGolden("lumen.april.txt");
    }

    @Test
    void explanations() {
        String diamond = resource("diamond.okr.json").toString();
        okr("explain", diamond, "R").isGolden("diamond.explain.txt");
        okr("explain", diamond, "R", "--format", "json").isGolden("diamond.explain.json");
        okr("explain", LUMEN.toString(), "fleet-trust").isGolden("lumen.explain.txt");
        okr("explain", LUMEN.toString(), "fleet-trust.daily").isGolden("lumen.explain-leaf.txt");
        okr("explain", LUMEN.toString(), "city-everyday.revenue").isGolden("lumen.explain-forecast.txt");
        okr("explain", LUMEN.toString(), "fair-pay").isGolden("lumen.explain-manual.txt");
    }

    @Test
    void anExportOfVivaGoals() {
        String export = Path.of("..", "documents", "viva-goals").toString();
        okr("reconcile", export, "--from", "viva").isGolden("viva.reconciliation.txt");
    }

    @Test
    void explanationsOfASum() {
        String products = Path.of("..", "documents", "three-products.okr.json").toString();
        okr("explain", products, "sales.total").isGolden("three-products.explain-total.txt");
        okr("explain", products, "sales.total", "--format", "json").isGolden("three-products.explain-total.json");
        okr("explain", products, "sales").isGolden("three-products.explain-sales.txt");
    }

    @Test
    void whatChangedFromOneDocumentToAnother() {
        okr("diff", SCHOOL[0], SCHOOL[1]).isGolden("school.diff.txt");
        okr(Style.TERMINAL, "", "diff", SCHOOL[0], SCHOOL[1]).isGolden("school.diff.ansi.txt");
        okr("diff", SCHOOL[0], SCHOOL[1], "--format", "json").isGolden("school.diff.json");
        okr("diff", SCHOOL[1], SCHOOL[0]).isGolden("school.diff-back.txt");
        okr("diff", LUMEN.toString(), LUMEN.toString()).isGolden("lumen.diff-itself.txt");
    }

    @Test
    void whatIf() {
        String diamond = resource("diamond.okr.json").toString();
        okr("whatif", diamond, "--set", "r=0.6", "--set", "s=0.9").isGolden("diamond.whatif.txt");
        okr("whatif", diamond, "--set", "r=0.6", "--set", "s=0.9", "--format", "json")
                .isGolden("diamond.whatif.json");
        okr(
                        "whatif",
                        LUMEN.toString(),
                        "--set",
                        "open-the-case.guide=TRANSLATED",
                        "--set",
                        "light-that-lasts.approval=1")
                .isGolden("lumen.whatif.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assumed", "unknown", "nothing", "postponed"})
    void explanationsOfWhatHasNoContributors(String goal) {
        okr("explain", resource("sideways.okr.json").toString(), goal).isGolden("sideways.explain-" + goal + ".txt");
    }

    @Test
    void plans() {
        String diamond = resource("diamond.okr.json").toString();
        okr("reach", diamond, "R", ".7").isGolden("diamond.reach.txt");
        okr("reach", diamond, "R", "70%", "--format", "json").isGolden("diamond.reach.json");
        okr("reach", diamond, "r", "0.5").isGolden("diamond.reach-leaf.txt");
        okr("reach", diamond, "R", "50 %").isGolden("diamond.reach-there.txt");
        okr("reach", diamond, "R", "120%").isGolden("diamond.reach-beyond.txt");
        okr("reach", LUMEN.toString(), "fleet-trust", "50%").isGolden("lumen.reach.txt");
        okr("reach", LUMEN.toString(), "fleet-trust", "50%", "--format", "json").isGolden("lumen.reach.json");
        okr("reach", LUMEN.toString(), "good-years", ".9", "--by-effort").isGolden("lumen.reach-effort.txt");
        okr("reach", LUMEN.toString(), "city-everyday", "0.95").isGolden("lumen.reach-long.txt");
        okr("reach", LUMEN.toString(), "fair-pay", ".8").isGolden("lumen.reach-manual.txt");
        okr("reach", resource("sideways.okr.json").toString(), "unknown", ".8").isGolden("sideways.reach-unknown.txt");
    }

    @Test
    void everyGoalIsNamedInTheReport() {
        for (Path document : new Path[] {LUMEN, resource("sideways.okr.json")}) {
            String report = okr("report", document.toString()).out;
            OkrSet okrs = OkrJson.read(document);
            assertThat(okrs.goals())
                    .filteredOn(goal -> okrs.objectiveOf(goal.id()).state().takesPart())
                    .allSatisfy(goal -> assertThat(report).contains("[" + goal.id() + "]"));
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void noLineIsWiderThanATerminal(Style style) {
        for (String file :
                new String[] {LUMEN.toString(), resource("nasty.okr.json").toString()}) {
            isNarrow(okr(style, "", "report", file));
        }
        isNarrow(okr(style, "", "reach", LUMEN.toString(), "city-everyday", "1"));
        isNarrow(okr(style, "", "diff", SCHOOL[0], SCHOOL[1]));
        isNarrow(okr(style, "", "diff", resource("nasty.okr.json").toString(), SCHOOL[1]));
    }

    private static void isNarrow(Shell shell) {
        assertThat(shell.out.replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void plainTextHasNoEscapes() {
        assertThat(okr("report", LUMEN.toString()).out).doesNotContain("\u001b").doesNotContain("█");
        assertThat(okr(Style.TERMINAL, "", "report", LUMEN.toString()).out)
                .contains("\u001b[")
                .contains("█");
    }
}
