package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.cli.text.Style;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: a demonstration of the library, and a tool for scripts. */
@Command(
        name = "okr",
        description = "Rolls up, explains and checks OKR documents.",
        version = "okr 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the document is invalid",
            "2:usage error",
            "3:there are findings that --fail-on names",
            "70:unexpected error, which is a bug"
        })
public final class Okr implements Runnable {

    private final Console console;

    @Option(
            names = "--stack-trace",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an unexpected error.")
    private boolean withStackTrace;

    private Okr(Console console) {
        this.console = console;
    }

    /**
     * Runs the command line and ends the process with its exit status.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) {
        StandardStream output = new StandardStream(FileDescriptor.out);
        PrintStream out = output.printer();
        PrintStream err = new StandardStream(FileDescriptor.err).printer();
        Style style = Ansi.AUTO.enabled() ? Style.TERMINAL : Style.PLAIN;
        int status = run(new Console(System.in, out, err, style, LocalDate::now), arguments);
        out.flush();
        Optional<String> failure = output.failure();
        failure.ifPresent(reason -> err.println("okr: standard output cannot be written: " + reason));
        err.flush();
        System.exit(failure.isPresent() ? Refusal.USAGE : status);
    }

    /** Runs the shipped commands on a console and returns the exit status. */
    static int run(Console console, String... arguments) {
        return run(console, Commands.on(console), arguments);
    }

    /** Runs one of the given commands on a console and returns the exit status. Throws nothing. */
    static int run(Console console, List<Object> commands, String... arguments) {
        Okr okr = new Okr(console);
        try {
            return okr.commandLine(commands).execute(arguments);
        } catch (RuntimeException | Error e) {
            return UnexpectedError.report(e, okr.withStackTrace, console.err());
        }
    }

    private CommandLine commandLine(List<Object> commands) {
        CommandLine line = new CommandLine(this);
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // an argument such as @/etc/passwd is an argument, not a file to read
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.style() == Style.TERMINAL ? Ansi.ON : Ansi.OFF))
                .registerConverter(LocalDate.class, Okr::date)
                .setParameterExceptionHandler((problem, words) -> {
                    CommandLine command = problem.getCommandLine();
                    console.err().println("okr: " + Layout.shown(problem.getMessage() + meant(problem)));
                    console.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
                    return Refusal.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    if (problem instanceof Refusal refusal) {
                        refusal.lines().forEach(console.err()::println);
                        return refusal.status();
                    }
                    return UnexpectedError.report(problem, withStackTrace, console.err());
                });
    }

    private static String meant(ParameterException problem) {
        List<String> near = problem instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(1).toList()
                : List.of();
        return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
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
