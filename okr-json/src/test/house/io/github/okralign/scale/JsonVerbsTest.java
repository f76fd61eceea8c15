package io.github.okralign.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.OkrJacksonModule;
import io.github.okralign.json.OkrJson;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.sheet.ColumnMapping;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever reads or writes has its place in the scale table, and the first episodes of the soak run through. */
class JsonVerbsTest {

    private static final int SMALL = 12;
    private static final int EPISODES = 6;

    /** What was read, options, and the module that only passes on to what is measured. */
    private static final Set<Class<?>> VALUES = Set.of(
            DocumentProblems.class,
            Line.class,
            ReadLimits.class,
            ReadLimits.Builder.class,
            ReadOptions.class,
            ReadOptions.Builder.class,
            ReadOptions.Salvaging.class,
            ImportOptions.class,
            ColumnMapping.class,
            OkrJacksonModule.class);

    @Test
    void noVerbIsMissing() {
        for (EntryPoint<?> entryPoint : JsonVerbs.all()) {
            assertThat(entryPoint.missing())
                    .as("%s: public, but JsonVerbs does not tell how to call it", entryPoint.type())
                    .isEmpty();
            assertThat(entryPoint.stale())
                    .as("%s: told, but not public", entryPoint.type())
                    .isEmpty();
        }
    }

    @Test
    void noTypeIsForgotten() throws IOException, URISyntaxException {
        Set<String> known = JsonVerbs.all().stream()
                .map(entryPoint -> entryPoint.type().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        VALUES.forEach(type ->
                assertThat(known.add(type.getName())).as("%s is both", type).isTrue());
        Set<String> forgotten = ExportedTypes.classesOf(OkrJson.class);
        forgotten.removeAll(known);
        assertThat(forgotten)
                .as("neither entry points nor values, which are as small as they are whatever the organisation is")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbCanBeCalledOverEveryShape(Shape shape) {
        World world = new World(shape, SMALL);
        for (EntryPoint<?> entryPoint : JsonVerbs.all()) {
            for (Verb verb : entryPoint.verbs()) {
                if (verb.shapes().test(shape)) {
                    Object answer = verb.call().apply(world, verb.subject().apply(world));
                    assertThat(Answer.size(Answer.takeUp(answer)))
                            .as(verb.name())
                            .isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeIsReadAsItWasWritten(Shape shape) {
        JsonVerbs.roundTrip(shape.of(SMALL));
    }

    @Test
    void theFirstEpisodesOfTheSoakEndWithoutALeak() throws InterruptedException {
        assertThat(JsonSoak.soak().run(EPISODES)).contains(" episodes, ");
    }
}
