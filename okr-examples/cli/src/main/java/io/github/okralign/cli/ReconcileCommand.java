package io.github.okralign.cli;

import io.github.okralign.json.imports.ImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The numbers of an export beside ours, and all that is not taken over as it stands. */
@Command(
        name = "reconcile",
        description = "Compares every number that an export claims of a roll-up with ours, and lists all that an import"
                + " leaves out or changes.",
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Runnable {

    private final Console console;

    @Mixin
    private final ImportSource source = new ImportSource();

    @Mixin
    private final Output.Destination destination = new Output.Destination();

    ReconcileCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ImportResult result = source.read(console);
        destination.write(console, source::isReadFrom, ReconciliationText.of(result));
    }
}
