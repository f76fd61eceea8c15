package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.cli.text.DiffText;
import io.github.okralign.json.OkrJson;
import io.github.okralign.review.Comparison;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What changed from one document to another, and why. */
@Command(
        name = "diff",
        description =
                "Compares two documents: which goals changed, how much of that comes from work, weights or structure,"
                        + " and which findings are new or resolved. Each document is analysed as of its own date.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Runnable {

    private final Console console;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier OKR document, or - for standard input.")
    private String before = "-";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later OKR document, or - for standard input.")
    private String after = "-";

    @Mixin
    private final Document.View view = new Document.View();

    @Mixin
    private final Output output = new Output();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (before.equals("-") && after.equals("-")) {
            throw Refusal.ofUsage("BEFORE and AFTER are both standard input; at least one must be a file");
        }
        Document first = new Document(before);
        Document second = new Document(after);
        Analysis earlier = first.analyse(console, view);
        Analysis later = second.analyse(console, view);
        output.write(
                console,
                List.of(first, second),
                style -> DiffText.of(earlier, later, style),
                stream -> OkrJson.writeComparison(Comparison.between(earlier, later), stream));
    }
}
