package io.github.okralign.cli;

import io.github.okralign.json.OkrJson;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportResult;
import io.github.okralign.json.imports.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An export of another system as an OKR document. */
@Command(
        name = "import",
        description = "Writes an export of another system as an OKR document, and on standard error how many of its"
                + " numbers agree. reconcile tells every one of them.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {

    private final Console console;

    @Mixin
    private final ImportSource source = new ImportSource();

    @Mixin
    private final Output.Destination destination = new Output.Destination();

    @Option(
            names = "--propose-mapping",
            description = "Write what the columns of csv and excel might say, to be looked through and given to"
                    + " --mapping.")
    private boolean proposal;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (proposal) {
            destination.write(console, source::isReadFrom, source.proposal());
            return;
        }
        ImportResult result = source.read(console);
        destination.write(console, source::isReadFrom, OkrJson.write(result.set()));
        Reconciliation reconciliation = result.reconciliation();
        console.err().println(reconciliation.summary());
        for (ImportNote.Kind kind : ImportNote.Kind.values()) {
            int count = result.counts(kind).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (count > 0) {
                console.err().println(ReconciliationText.word(kind) + ": " + count);
            }
        }
        console.err().flush();
    }
}
