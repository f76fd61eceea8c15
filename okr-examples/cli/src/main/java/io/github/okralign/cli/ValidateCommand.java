package io.github.okralign.cli;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All problems of a document, or its size if there are none. */
@Command(
        name = "validate",
        description = "Lists all problems of an OKR document, one per line: POINTER: CODE: message.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Document document = new Document();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        OkrSet okrs = document.read(console);
        int objectives = okrs.objectives().size();
        int keyResults = okrs.goals().size() - objectives;
        int checkIns = okrs.goals().stream()
                .mapToInt(goal -> goal instanceof KeyResult keyResult
                        ? keyResult.checkIns().size()
                        : 0)
                .sum();
        console.out()
                .println("valid: " + objectives + " objectives, " + keyResults + " key results, " + checkIns
                        + " check-ins");
        console.out().flush();
    }
}
