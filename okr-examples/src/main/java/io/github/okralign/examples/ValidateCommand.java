package io.github.okralign.examples;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** All problems of a document, or that there are none. */
@Command(
        name = "validate",
        description = "Lists all problems of an OKR document, one a line: POINTER: CODE: message.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Runnable {

    @ParentCommand
    private Okr okr;

    @Mixin
    private Document document;

    @Override
    public void run() {
        OkrSet okrs = document.read(okr.console());
        int objectives = okrs.objectives().size();
        int keyResults = okrs.goals().size() - objectives;
        int checkIns = okrs.goals().stream()
                .mapToInt(goal -> goal instanceof KeyResult keyResult
                        ? keyResult.checkIns().size()
                        : 0)
                .sum();
        okr.console()
                .out()
                .println("valid: " + objectives + " objectives, " + keyResults + " key results, " + checkIns
                        + " check-ins");
        okr.console().out().flush();
    }
}
