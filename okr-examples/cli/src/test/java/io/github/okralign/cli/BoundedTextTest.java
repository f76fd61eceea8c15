package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.okr;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Style;
import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much there is to say: text that somebody can read, and what it leaves out is counted. */
class BoundedTextTest {

    private static final int LAYERS = 30;

    @TempDir
    private Path folder;

    /** Layers of objectives, each of which contributes to three of the layer above; those of the lowest have a key result. */
    private static String layers(int width, double value) {
        OkrSet.Builder okrs = OkrSet.builder();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int i = 0; i < width; i++) {
                int level = layer;
                int place = i;
                okrs.objective("o" + layer + "-" + i, o -> {
                    o.title("Objective").strategic(level == 0);
                    for (int k = 0; level > 0 && k < Math.min(3, width); k++) {
                        o.contributesTo("o" + (level - 1) + "-" + (place + k) % width);
                    }
                    if (level == LAYERS - 1) {
                        o.keyResult(
                                "k" + place, k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", value));
                    }
                });
            }
        }
        return OkrJson.write(okrs.build());
    }

    /** Objectives that nothing links. */
    private static String apart(int objectives) {
        OkrSet.Builder okrs = OkrSet.builder();
        for (int i = 0; i < objectives; i++) {
            okrs.objective("o" + i, o -> o.title("Objective"));
        }
        return OkrJson.write(okrs.build());
    }

    @Test
    void aDagIsShownOnceAndDownToADepth() {
        String report = okr(Style.PLAIN, layers(10, .5), "report", "-").out;
        assertThat(report.lines().filter(line -> line.contains("[o12-"))).hasSizeBetween(10, 60);
        assertThat(report).doesNotContain("[o13-").doesNotContain("[k0]");
        assertThat(Pattern.compile("… and ([0-9]+) more below")
                        .matcher(report)
                        .results()
                        .mapToInt(count -> Integer.parseInt(count.group(1)))
                        .sum())
                .as("17 layers of 10, and their key results")
                .isEqualTo(180);
        assertThat(report.lines()).hasSizeLessThan(1000);
    }

    @Test
    void aWideDagEndsWithACount() {
        String report = okr(Style.PLAIN, layers(400, .5), "report", "-").out;
        assertThat(report.lines()).hasSizeLessThan(3500);
        assertThat(report).containsPattern("… and [0-9]+ more; `--format json` lists them all.");
        assertThat(report).as("what is counted is not listed again").doesNotContain("THROUGH KEY RESULTS");
    }

    @Test
    void everyGoalIsShownOrCounted() {
        String report = okr(Style.PLAIN, apart(3000), "report", "-").out;
        assertThat(report.lines().filter(line -> line.contains("[o"))).hasSize(1000);
        assertThat(report).contains("… and 2000 more; `--format json` lists them all.");
    }

    @Test
    void aDiffShowsTheForemostOfEachKind() throws IOException {
        Path before = Files.writeString(folder.resolve("before.json"), layers(100, .5));
        String diff = okr(Style.PLAIN, layers(100, .9), "diff", before.toString(), "-").out;
        assertThat(diff).contains("Goals: 3100 changed").contains("… and 70 more; `--format json` lists them all.");
        assertThat(diff.lines()).hasSizeLessThan(1000);
        String alone = okr(Style.PLAIN, apart(3000), "diff", before.toString(), "-").out;
        assertThat(alone.lines()).hasSizeLessThan(1000);
    }

    @Test
    void anExplanationNamesTheFirstContributors() {
        OkrSet.Builder star = OkrSet.builder();
        star.objective("hub", o -> {
            o.title("Hub").strategic(true);
            for (int i = 0; i < 200; i++) {
                o.keyResult("k" + i, k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", .5));
            }
        });
        String explain = okr(Style.PLAIN, OkrJson.write(star.build()), "explain", "-", "hub").out;
        assertThat(explain).contains("… and 150 more\n").contains("… and 185 more\n");
        assertThat(explain.lines()).hasSizeLessThan(100);
    }
}
