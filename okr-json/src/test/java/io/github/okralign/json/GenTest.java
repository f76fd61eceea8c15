package io.github.okralign.json;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class GenTest {
    @Test void gen() throws Exception {
        System.out.println(OkrJson.problems(Path.of("src/test/resources/corpus/v1/facts.okr.json")));
        Files.writeString(Path.of("src/test/resources/corpus/v1/facts.canonical.json"), OkrJson.write(OkrJson.read(Path.of("src/test/resources/corpus/v1/facts.okr.json"))));
    }
}
