package io.github.okralign.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.OkrSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README quotes is what the code says and does. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path HELLO =
            Path.of("src", "main", "java", "io", "github", "okralign", "examples", "HelloAlignment.java");

    @Test
    void theProgramIsTheOneThatIsCompiled() throws IOException {
        String source = Files.readString(HELLO);
        String body =
                source.substring(source.indexOf("// README: begin\n") + 17, source.indexOf("        // README: end"));
        assertThat(block("java")).isEqualTo(body.indent(-8));
    }

    @Test
    void theOutputIsTheRealOne() throws IOException {
        assertThat(block("text")).isEqualTo(Printed.by(HelloAlignment::main));
    }

    @Test
    void theProblemsAreTheRealOnes() throws IOException {
        InvalidOkrSetException problems = catchThrowableOfType(
                InvalidOkrSetException.class,
                () -> OkrSet.builder()
                        .objective("a", o -> o.title("A").contributesTo("b", -1))
                        .build());
        assertThat(Files.readString(README)).contains("```\n" + problems.getMessage() + "\n```\n");
    }

    /** The first code block of a language. */
    private static String block(String language) throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(begin, readme.indexOf("```", begin));
    }
}
