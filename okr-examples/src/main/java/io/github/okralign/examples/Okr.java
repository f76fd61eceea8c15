package io.github.okralign.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The command line: a demonstration of the library, and a tool for scripts. */
@Command(
        name = "okr",
        description = "Rolls up, explains and checks OKR documents.",
        version = "okr 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:the document is refused", "2:wrong usage", "3:findings that --fail-on names"})
public final class Okr implements Runnable {

    private final Console console;

    private Okr(Console console) {
        this.console = console;
    }

    /**
     * Runs the command line and ends the process with its exit status.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Style style = Ansi.AUTO.enabled() ? Style.TERMINAL : Style.PLAIN;
        int status = run(new Console(System.in, out, err, style, LocalDate::now), arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs the command line on a console and returns the exit status. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Okr(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.style() == Style.TERMINAL ? Ansi.ON : Ansi.OFF))
                .registerConverter(LocalDate.class, Okr::date)
                .setParameterExceptionHandler((problem, words) -> {
                    CommandLine command = problem.getCommandLine();
                    console.err().println("okr: " + Layout.shown(String.valueOf(problem.getMessage())));
                    console.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
                    return Refusal.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    if (problem instanceof Refusal refusal) {
                        refusal.lines().forEach(console.err()::println);
                        return refusal.status();
                    }
                    throw problem;
                });
        return line.execute(arguments);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" must be a calendar date such as 2026-05-15");
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, console.out());
    }
}
