package io.github.okralign.cli;

import io.github.okralign.Analysis;
import io.github.okralign.cli.text.ExplainText;
import io.github.okralign.json.OkrJson;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where the progress of one goal comes from. */
@Command(
        name = "explain",
        description = "Explains where the progress of a goal comes from, and what it depends on.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Document document = new Document();

    @Parameters(index = "1", paramLabel = "GOAL", description = "The id of an objective or key result.")
    private String goal = "";

    @Mixin
    private final Document.View view = new Document.View();

    @Mixin
    private final Output output = new Output();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Analysis analysis = document.analyse(console, view);
        Nearest.require(goal, analysis.okrSet());
        output.write(
                console,
                List.of(document),
                style -> ExplainText.of(analysis, goal, style),
                stream -> OkrJson.writeExplanation(analysis.goal(goal).explain(), stream));
    }
}
