package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.cli.text.ReportText;
import io.github.okralign.json.OkrJson;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: the analysis of a document. */
@Command(
        name = "report",
        description = "Reports progress, health and alignment of an OKR document, and what the audit finds.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final int FINDINGS = 3;

    private final Console console;

    @Mixin
    private final Document document = new Document();

    @Mixin
    private final Document.View view = new Document.View();

    @Mixin
    private final Output output = new Output();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 3 if there are findings of this severity or worse: ${COMPLETION-CANDIDATES}.")
    private @Nullable Severity failOn;

    @Override
    public Integer call() {
        Analysis analysis = document.analyse(console, view);
        Audit audit = Audit.of(analysis);
        output.write(
                console,
                List.of(document),
                style -> ReportText.of(analysis, style),
                stream -> OkrJson.writeReport(audit, stream));
        Severity limit = failOn;
        boolean failed = limit != null
                && audit.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(limit) <= 0);
        return failed ? FINDINGS : 0;
    }
}
