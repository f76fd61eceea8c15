package io.github.okralign.examples;

import io.github.okralign.Analysis;
import io.github.okralign.json.OkrJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The main job: the analysis of a document. */
@Command(
        name = "report",
        description = "Rolls an OKR document up and says what stands apart from the strategy.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {

    @ParentCommand
    private Okr okr;

    @Mixin
    private Document document;

    @Mixin
    private Document.View view;

    @Mixin
    private Output output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format = Format.text;

    @Override
    public void run() {
        Analysis analysis = document.analyse(okr.console(), view);
        output.write(okr.console(), style -> switch (format) {
            case text -> ReportText.of(analysis, style);
            case json -> OkrJson.writeReport(analysis);
        });
    }
}
