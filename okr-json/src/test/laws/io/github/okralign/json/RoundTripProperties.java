package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class RoundTripProperties {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new OkrJacksonModule()).build();

    @Provide
    Arbitrary<OkrSet> sets() {
        return RandomOkrSet.arbitrary();
    }

    @Property(tries = 2000)
    void readingWhatWasWrittenGivesAnEqualSet(@ForAll("sets") OkrSet okrs) {
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
    }

    @Property
    void throughBytesToo(@ForAll("sets") OkrSet okrs) {
        byte[] bytes = bytes(okrs);
        assertThat(OkrJson.read(new ByteArrayInputStream(bytes))).isEqualTo(okrs);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(OkrJson.write(okrs));
    }

    @Property
    void equalSetsGiveTheSameBytes(@ForAll("sets") OkrSet okrs) {
        assertThat(bytes(OkrJson.read(OkrJson.write(okrs)))).isEqualTo(bytes(okrs));
        assertThat(bytes(okrs.toBuilder().build())).isEqualTo(bytes(okrs));
    }

    /** The sets of these properties are worth nothing if they leave something out. */
    @Example
    void theSetsHaveEverythingThatASetCanHave() {
        String all =
                sets().list().ofSize(2000).sample().stream().map(OkrJson::write).collect(Collectors.joining());
        String format = Documents.resource("everything.okr.json");
        assertThat(Pattern.compile("\"\\w+\":|\"[A-Z][A-Z_]+\",?$", Pattern.MULTILINE)
                        .matcher(format)
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !name.matches("\"(FAIL|COMMIT)\",?|\"EUR\",?")))
                .allSatisfy(name -> assertThat(all).contains(name));
    }

    @Property
    void linesEndInLineFeedsOnly(@ForAll("sets") OkrSet okrs) {
        assertThat(OkrJson.write(okrs)).endsWith("}\n").doesNotContain("\r").doesNotContain(" \n");
    }

    @Property
    void throughAMapperToo(@ForAll("sets") OkrSet okrs) {
        assertThat(mapper.readValue(mapper.writeValueAsString(okrs), OkrSet.class))
                .isEqualTo(okrs);
    }

    private static byte[] bytes(OkrSet okrs) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.write(okrs, stream);
        return stream.toByteArray();
    }
}
