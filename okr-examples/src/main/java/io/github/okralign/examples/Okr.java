package io.github.okralign.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: prints its usage until it has subcommands. */
@Command(name = "okr", description = "Rolls up, explains and checks OKR documents.", mixinStandardHelpOptions = true)
public final class Okr implements Runnable {

    private Okr() {}

    /**
     * Runs the command line and ends the process with its exit status.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Okr()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
