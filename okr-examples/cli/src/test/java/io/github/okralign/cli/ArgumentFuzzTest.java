package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.LUMEN;
import static io.github.okralign.cli.Shell.okr;
import static io.github.okralign.cli.Shell.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody types: a result or a refusal, by a documented status, and never a stack trace. */
class ArgumentFuzzTest {

    private static final List<String> DOCUMENTS = List.of(
            "-",
            LUMEN.toString(),
            resource("diamond.okr.json").toString(),
            resource("nasty.okr.json").toString());

    private static final List<String> COMMANDS =
            List.of("report", "explain", "reach", "diff", "whatif", "validate", "salvage");

    private static final List<String> OPTIONS = List.of(
            "--format",
            "--format=json",
            "--format=text",
            "--out",
            "--out=-",
            "--as-of",
            "--as-of=2026-05-15",
            "--as-of=-999999999-01-01",
            "--as-of=+999999999-12-31",
            "--as-of=9999-12-31",
            "--policy",
            "--policy=LARGE",
            "--fail-on",
            "--fail-on=INFO",
            "--fail-on=WARNING",
            "--fail-on=WARNING",
            "--set",
            "--set=r=1e100",
            "--set=r=-1e100",
            "--set=fleet-trust.daily=1e999",
            "--by-effort",
            "--help",
            "--version",
            "-h",
            "-V",
            "--",
            "-",
            "---",
            "-x");

    private static final List<String> VALUES = List.of(
            "R",
            "r",
            "A",
            "fleet-trust",
            "fleet-trust.daily",
            ".7",
            "70%",
            "1",
            "0",
            "999999999%",
            ".00000000000000000001",
            "json",
            "text",
            "SMALL",
            "WARNING",
            "2026-05-15",
            "r=0.6",
            "s=.9",
            "r=",
            "=",
            "@/etc/passwd",
            "@",
            "",
            " ",
            "\0",
            "a\nb",
            "\ud83d",
            "\u202e",
            "${env:HOME}",
            "${sys:user.home}",
            "%s%n%x",
            "\"",
            "'",
            "\\",
            "..",
            "/",
            "~",
            "*",
            "\u001b[2J",
            "no such file",
            "NaN",
            "-1",
            "1e9",
            "x".repeat(5000));

    @TempDir
    private Path folder;

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mostly what nearly makes sense, as only that gets far. */
    private String word(int position, Random random) {
        int kind = random.nextInt(10);
        if (position == 0 && kind < 9) {
            return oneOf(COMMANDS, random);
        } else if (position == 1 && kind < 8) {
            return oneOf(DOCUMENTS, random);
        } else if (kind < 3) {
            return oneOf(OPTIONS, random);
        } else if (kind < 4) {
            return "--out="
                    + folder.resolve(oneOf(List.of("a", "b", "a/b", "\0", "x".repeat(300), ""), random)
                            .replace("\0", "c"));
        } else if (kind < 9) {
            return oneOf(VALUES, random);
        }
        return random.ints(random.nextInt(6), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The value of an option that names a file must not be a random one. */
    private static boolean writesAnywhere(List<String> words) {
        int out = words.indexOf("--out");
        return words.stream()
                        .anyMatch(word ->
                                word.startsWith("--out=") && !word.startsWith("--out=/") && !word.equals("--out=-"))
                || (out >= 0 && out + 1 < words.size() && !words.get(out + 1).equals("-"));
    }

    @Test
    void everyVectorOfArgumentsIsAnswered() {
        Random random = new Random(20260515);
        int[] statuses = new int[4];
        for (int i = 0; i < 1500; i++) {
            List<String> words = Stream.iterate(0, n -> n + 1)
                    .limit(random.nextInt(7))
                    .map(n -> word(n, random))
                    .toList();
            if (writesAnywhere(words)) {
                continue;
            }
            Style style = random.nextBoolean() ? Style.PLAIN : Style.TERMINAL;
            String in = oneOf(List.of("", "{", "\0", "{\"format\": \"okr-align/1\", \"objectives\": []}"), random);
            Shell shell = okr(style, in, words.toArray(String[]::new));
            assertThat(shell.status).as("%s: %s", words, shell.err).isBetween(0, 3);
            assertThat(shell.out + shell.err)
                    .as("%s", words)
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            if (shell.status == 1 || shell.status == 2) {
                assertThat(shell.out).as("%s", words).isEmpty();
                assertThat(shell.err).as("%s", words).isNotBlank();
            } else if (!words.contains("salvage")) { // which lists there what it left out
                assertThat(shell.err).as("%s", words).isEmpty();
            }
            statuses[shell.status]++;
        }
        assertThat(statuses).as("the vectors reach every status").doesNotContain(0);
    }
}
