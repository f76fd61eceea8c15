package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlProperties {

    private static final JsonMapper JSON = new JsonMapper();
    /** Half a character, which the YAML generator joins with whatever follows. */
    private static final String HALF = "\\\\uD[89A-F]..";

    private static final List<String> DAMAGE = List.of(
            "&a ",
            "*a",
            "!!int ",
            "!x ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\t",
            "\"",
            "'",
            "| ",
            ">9\n",
            "? ",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "\0",
            "\uFEFF",
            "\uFFFE",
            "😀",
            "\\x",
            "\\U00110000",
            "\\uD83D",
            "\r",
            "\u0085",
            "\u2028",
            "<<: ",
            "@",
            "`",
            "0o",
            "1e",
            "-.inf",
            ".nan",
            "!!binary =",
            "!!float x",
            "9".repeat(30),
            "+1",
            "~");
    /** With a buffer that no text is longer than, as the library cuts characters at the end of one in two. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setBufferSize(1 << 20).build())
            .build());

    @Provide
    Arbitrary<OkrSet> sets() {
        return RandomOkrSet.arbitrary();
    }

    @Property(tries = 500)
    void aSetThatWasWrittenAsYamlReadsBackEqual(@ForAll("sets") OkrSet okrs) {
        String yaml = OkrYaml.write(okrs);
        OkrSet read = OkrYaml.read(yaml);
        assertThat(read).as(yaml).isEqualTo(okrs);
        assertThat(OkrYaml.write(read)).isEqualTo(yaml);
    }

    /** Whoever reads any YAML sees in what is written what is there as JSON. */
    @Property(tries = 300)
    void whatIsWrittenAsYamlIsWhatIsWrittenAsJson(@ForAll("sets") OkrSet okrs) {
        String yaml = OkrYaml.write(okrs);
        assertThat(YAML.readTree(yaml)).as(yaml).isEqualTo(JSON.readTree(OkrJson.write(okrs)));
    }

    @Property(tries = 100)
    void aStreamTakesTheSameYamlAsATextDoes(@ForAll("sets") OkrSet okrs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OkrYaml.write(okrs, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(OkrYaml.write(okrs));
    }

    /** JSON is YAML but for characters that YAML must not hold as they are; its problems are the same at the same places. */
    @Property(tries = 500)
    void jsonIsReadTheSameAsYaml(@ForAll("sets") OkrSet okrs, @ForAll Random random) {
        String json = random.nextBoolean()
                ? OkrJson.write(okrs)
                : JSON.writeValueAsString(JSON.readTree(OkrJson.write(okrs)));
        StringBuilder clean = new StringBuilder();
        json.replaceAll(HALF, "")
                .codePoints()
                .filter(c -> c != 0xFEFF && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        List<String> pieces = List.of("\"id\"", "\"title\"", "ACTIVE", "\"date\":", "2026", "\"o");
        String piece = pieces.get(random.nextInt(pieces.size()));
        String damaged = clean.toString().replace(piece, piece.replaceFirst("[a-zA-Z2]", "7"));
        assertThat(OkrYaml.problems(damaged)).isEqualTo(OkrJson.problems(damaged));
    }

    /** Whatever is done to a document, problems come of it, each in its place, and never an exception. */
    @Property(tries = 2000)
    void damagedYamlIsReadOrRefused(@ForAll Random random) {
        StringBuilder yaml = new StringBuilder(OkrYamlTest.SMALL);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(yaml.length());
            int to = Math.min(yaml.length(), at + random.nextInt(5));
            yaml.replace(at, to, random.nextInt(3) == 0 ? "" : DAMAGE.get(random.nextInt(DAMAGE.size())));
        }
        byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
        bytes = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
        assertThat(OkrYaml.problems(new ByteArrayInputStream(bytes)))
                .as(yaml.toString())
                .allSatisfy(problem -> assertThat(problem.line()).isPresent());
    }
}
