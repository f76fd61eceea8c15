package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found, and the shortest ways into every corner that it found, hold still. */
class DocumentFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/io/github/okralign/json/DocumentFuzzInputs");

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void thePromisesHold(Path input) throws IOException {
        DocumentFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    @Test
    void someAreSetsAndSomeAreNot() throws IOException {
        assertThat(inputs().stream().map(OkrJson::problems).map(List::isEmpty)).contains(true, false);
    }
}
