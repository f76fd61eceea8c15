package io.github.okralign.json.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing began with, and what it found, hold still. */
class ImportFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/io/github/okralign/json/imports/ImportFuzzInputs");

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void thePromisesHold(Path input) throws IOException {
        ImportFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    @Test
    void everySeedIsTakenIn() throws IOException {
        for (Path input : inputs()) {
            byte[] bytes = Files.readAllBytes(input);
            boolean seed = input.getFileName().toString().startsWith("seed-");
            boolean taken =
                    ImportFuzz.taken(bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length), ImportOptions.DEFAULT);
            assertThat(taken || !seed).as("%s", input).isTrue();
        }
        assertThat(inputs().stream()
                        .filter(input -> input.getFileName().toString().startsWith("seed-")))
                .hasSize(7);
    }
}
