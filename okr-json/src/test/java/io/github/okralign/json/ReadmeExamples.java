package io.github.okralign.json;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.document.SalvagedDocument;
import io.github.okralign.model.OkrSet;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs of the README, as they stand there. */
final class ReadmeExamples {

    private ReadmeExamples() {}

    static void reading(Path file) {
        OkrSet okrs = OkrJson.read(file);
        Analysis analysis = Analysis.of(okrs);
        System.out.println("grow: " + analysis.goal("grow").progress());
    }

    static void problems(Path file) {
        DocumentProblems problems = OkrJson.problems(file);
        System.out.println(problems);
    }

    static void salvaging(Path file) {
        SalvagedDocument salvaged = OkrJson.read(file, ReadOptions.salvaging());
        salvaged.omissions().forEach(System.out::println);
        System.out.println(salvaged.okrSet().goals().size() + " goals were saved");
    }

    static void writing() {
        OkrSet okrs = OkrSet.builder()
                .objective(
                        "grow",
                        o -> o.title("Grow")
                                .keyResult("arr", k -> k.title("ARR").change(1.2, 2, "M EUR")))
                .objective("sell", o -> o.title("Sell").contributesTo("grow", 2))
                .build();
        System.out.print(OkrJson.write(okrs));
    }

    static void lines(Path file) {
        try (Stream<Line<OkrSet>> lines = OkrLines.read(file)) {
            lines.forEach(line -> line.value()
                    .ifPresentOrElse(
                            okrs -> System.out.println(okrs.goals().size() + " goals"),
                            () -> System.out.println(line.problems())));
        }
    }

    static void checkIns(Path document, Path checkIns) {
        Analysis analysis = Analysis.of(OkrJson.read(document));
        Analysis today = CheckInLines.update(analysis, checkIns);
        System.out.println("grow: " + analysis.goal("grow").progress() + ", then "
                + today.goal("grow").progress());
    }
}
