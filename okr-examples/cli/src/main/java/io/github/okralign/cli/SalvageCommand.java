package io.github.okralign.cli;

import io.github.okralign.json.OkrJson;
import io.github.okralign.json.document.SalvagedDocument;
import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be saved of a document, and the list of the rest. */
@Command(
        name = "salvage",
        description = "Writes a valid document of what can be saved of a broken one, and lists what was left out or"
                + " changed, one per line: POINTER: CODE: message; what was done. The list goes to standard output, or to"
                + " standard error if the document does.",
        mixinStandardHelpOptions = true)
final class SalvageCommand implements Runnable {

    private final Console console;

    @Mixin
    private final Document document = new Document();

    @Mixin
    private final Output.Destination destination = new Output.Destination();

    SalvageCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        SalvagedDocument salvaged = document.salvage(console);
        destination.write(console, document::isReadFrom, OkrJson.write(salvaged.okrSet()));
        int count = salvaged.omissions().size();
        if (destination.isStandardOutput() && count == 0) {
            return; // nothing but the document
        }
        PrintStream list = destination.isStandardOutput() ? console.err() : console.out();
        salvaged.omissions().forEach(list::println);
        list.println(
                count == 0
                        ? "nothing was wrong"
                        : String.format(
                                Locale.ROOT,
                                "%,d %s left out or changed",
                                count,
                                count == 1 ? "thing was" : "things were"));
        list.flush();
    }
}
