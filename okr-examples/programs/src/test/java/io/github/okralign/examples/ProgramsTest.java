package io.github.okralign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small programs that show one thing each do what they say. */
class ProgramsTest {

    private static final String LUMEN =
            Path.of("..", "documents", "lumen-bikes.okr.json").toString();

    private static List<String> lines(Consumer<String[]> program, String... arguments) {
        return Printed.by(program, arguments).lines().toList();
    }

    @Test
    void everyWhatIfIsAComparison() {
        assertThat(lines(HelloWhatIf::main))
                .containsExactly(
                        "if partners counted half: grow 70 % → 67 % (work +0.0, weights -3.3, structure +0.0 points),"
                                + " keep 50 %",
                        "if help served those who stay: grow 70 % → 63 % (work +0.0, weights -0.8, structure -5.8"
                                + " points), keep 70 %",
                        "if help were dropped: grow 70 % → 63 % (work +0.0, weights -0.8, structure -5.8 points),"
                                + " keep 50 %",
                        "if training were accepted: grow 70 % → 72 % (work +0.0, weights +0.2, structure +1.8"
                                + " points), keep 50 %",
                        "if partners were postponed: grow 70 % → 60 % (work +0.0, weights -2.5, structure -7.5"
                                + " points), keep 50 %");
    }

    @Test
    void anAlignmentIsProposedLookedAtAndAccepted() {
        assertThat(lines(AgreeOnAlignment::main, LUMEN))
                .containsExactly(
                        "waiting for an answer:",
                        "  easy-on-backs -> good-years, proposed by fatou, up to astrid",
                        "  answers-once -> light-that-lasts.returns, proposed by ruth, up to ruth",
                        "if design-voice -> fleet-trust were accepted:",
                        "  design-voice: 42 % BROKEN_CHAIN, then 42 % GROUNDED",
                        "  fleet-trust: 31 % STRATEGIC, then 33 % STRATEGIC",
                        "agreed: fleet-trust 32 %");
    }

    @Test
    void aQuarterIsClosedAndTheNextOneBegins(@TempDir Path folder) {
        Path document = folder.resolve("next.okr.json");
        assertThat(lines(CloseCycle::main, LUMEN, document.toString()))
                .startsWith("grades: {RED=10, YELLOW=15, GREEN=0}")
                .contains(
                        "  fleet-trust: DECIDE, at 31 %: decide whether it is still wanted",
                        "  fleet-onboarding: RECALIBRATE, at 63 % of 70 %:"
                                + " carry it over with a target or a term that fits",
                        "23 missed commitments need a post-mortem",
                        "mira was overconfident by 54 points, over 5 key results",
                        "next: OkrSet(35 objectives, 94 key results), without",
                        "  state POSTPONED of objective \"theft-recovery\": it is a draft now, to be agreed anew",
                        "  manual progress (0.45) of objective \"fair-pay\": the new cycle starts without",
                        "  objective \"show-booth\": cancelled");
        OkrSet next = OkrJson.read(document);
        assertThat(next.objectiveOf("fleet-trust").lineage()).contains("fleet-trust@2026-Q2");
        assertThat(Analysis.of(next).goal("fleet-trust.recurring").progress().ratio())
                .isZero();
    }

    @Test
    void aQuarterIsFollowedAsItWent() {
        assertThat(lines(FollowQuarter::main, LUMEN, "fleet-trust"))
                .containsExactly(
                        "2026-04-03  fleet-trust: 0 % PENDING; all: 4 %, coverage 12 %, grounded 89 %, 23 warnings",
                        "2026-04-17  fleet-trust: 10 % OFF_TRACK; all: 11 %, coverage 87 %, grounded 89 %, 137 warnings",
                        "2026-05-01  fleet-trust: 19 % OFF_TRACK; all: 20 %, coverage 98 %, grounded 89 %, 120 warnings",
                        "2026-05-15  fleet-trust: 31 % OFF_TRACK; all: 35 %, coverage 98 %, grounded 89 %, 111"
                                + " warnings");
    }
}
