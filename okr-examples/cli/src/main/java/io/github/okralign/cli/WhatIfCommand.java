package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.cli.text.DiffText;
import io.github.okralign.cli.text.ReportText;
import io.github.okralign.json.OkrJson;
import io.github.okralign.review.Comparison;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The report of a document with assumed values, and their effect. */
@Command(
        name = "whatif",
        description =
                "Reports as if key results had other values, and shows the effect. Each value counts as a check-in on"
                        + " the day of the report.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Document document = new Document();

    @Option(
            names = "--set",
            paramLabel = "KEY_RESULT=VALUE",
            required = true,
            description = "A value in the unit of the key result, or the name of a level. May be repeated.")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private final Document.View view = new Document.View();

    @Mixin
    private final Output output = new Output();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Analysis now = document.analyse(console, view);
        Analysis then = Settings.applied(now, settings);
        output.write(
                console,
                List.of(document),
                style -> ReportText.of(then, style) + "\n" + DiffText.effectOfChange(now, then, style),
                stream -> OkrJson.writeReport(then, Comparison.between(now, then), stream));
    }
}
