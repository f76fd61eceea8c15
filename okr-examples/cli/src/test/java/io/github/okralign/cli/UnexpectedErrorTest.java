package io.github.okralign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a user sees of a bug, shown by commands that have one. */
class UnexpectedErrorTest {

    private static final String REPORT =
            "; please report it at https://github.com/okralign/okr/issues with the output of --stack-trace";

    @Command(name = "fail")
    private record Failing(Throwable error) implements Runnable {
        @Override
        public void run() {
            if (error instanceof Error serious) {
                throw serious;
            }
            throw (RuntimeException) error;
        }
    }

    private static Shell fail(Throwable error, String... more) {
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7)});
        return Shell.with(console -> List.of(new Failing(error)), more);
    }

    private static void isOneLine(Shell shell, String line) {
        assertThat(shell.out).isEmpty();
        assertThat(shell.err.lines()).containsExactly(line);
        assertThat(shell.status).isEqualTo(70);
    }

    @Test
    void isOneLineAndStatus70() {
        isOneLine(
                fail(new IllegalStateException("no row 7"), "fail"),
                "okr: unexpected error: java.lang.IllegalStateException: no row 7 at B.java:7" + REPORT);
        isOneLine(
                fail(new AssertionError("never"), "fail"),
                "okr: unexpected error: java.lang.AssertionError: never at B.java:7" + REPORT);
        isOneLine(
                fail(new StackOverflowError(), "fail"),
                "okr: unexpected error: java.lang.StackOverflowError at B.java:7" + REPORT);
    }

    @Test
    void staysOneShortLineWhateverItSays() {
        isOneLine(
                fail(new IllegalStateException("a\nb\u001b[31m"), "fail"),
                "okr: unexpected error: java.lang.IllegalStateException: a\\u000ab\\u001b[31m at B.java:7" + REPORT);
        assertThat(fail(new IllegalStateException("x".repeat(100_000)), "fail").err)
                .hasSizeLessThan(500)
                .contains("xxx… at B.java:7");
    }

    @Test
    void tooLittleMemoryIsNoBug() {
        isOneLine(
                fail(new OutOfMemoryError(), "fail"),
                "okr: out of memory; allow Java more, such as java -Xmx4g -jar okr.jar");
    }

    @Test
    void theStackTraceIsShownOnDemandBeforeOrAfterTheCommand() {
        for (String[] words : new String[][] {{"--stack-trace", "fail"}, {"fail", "--stack-trace"}}) {
            Shell shell = fail(new IllegalStateException("no row 7"), words);
            assertThat(shell.status).isEqualTo(70);
            assertThat(shell.err.lines())
                    .containsExactly(
                            "okr: unexpected error: java.lang.IllegalStateException: no row 7 at B.java:7" + REPORT,
                            "java.lang.IllegalStateException: no row 7",
                            "\tat a.B.c(B.java:7)");
        }
    }

    @Test
    void aCommandIsAddedByOneClassAndNamedInTheHelp() {
        Function<Console, List<Object>> commands =
                console -> List.of(new Greeting(console), new ValidateCommand(console));
        assertThat(Shell.with(commands, "greet", "Ines").out).isEqualTo("Good morning, Ines\n");
        assertThat(Shell.with(commands, "greet").err).startsWith("okr: Missing required parameter: 'NAME'");
        assertThat(Shell.with(commands, "--help").out).contains("Says good morning.");
    }

    @Command(name = "greet", description = "Says good morning.")
    private static final class Greeting implements Runnable {
        private final Console console;

        @Parameters(paramLabel = "NAME")
        private String name = "";

        Greeting(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.out().print("Good morning, " + name + "\n");
        }
    }
}
