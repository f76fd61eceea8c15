package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.CoreValue;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Initiative;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Unit;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a type of the model holds has a property in documents, so that nothing new is lost in silence. */
class NothingLeftOutTest {

    private static final JsonNode SCHEMA = new JsonMapper().readTree(OkrSchema.DOCUMENT.text());

    /** Extensions are the names that begin with {@code x-}; a progress that is computed is one of the progresses. */
    private static final Set<String> OTHERWISE = Set.of("extensions", "organizationExtensions", "computed");

    /** What builders keep for themselves. */
    private static final Set<String> OF_BUILDERS =
            Set.of("positions", "seen", "shared", "sharedOf", "found", "hasValue", "hasConfidence");

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(Objective.Builder.class, "objective"),
                Arguments.of(KeyResult.Builder.class, "keyResult"),
                Arguments.of(CheckIn.Builder.class, "checkIn"),
                Arguments.of(Alignment.Builder.class, "alignment"),
                Arguments.of(Unit.class, "unit"),
                Arguments.of(Person.class, "person"),
                Arguments.of(Cycle.class, "cycle"),
                Arguments.of(CoreValue.class, "value"),
                Arguments.of(Conversion.class, "conversion"),
                Arguments.of(DatedState.class, "objectiveState"),
                Arguments.of(DatedState.class, "keyResultState"),
                Arguments.of(ObjectiveCheckIn.class, "objectiveCheckIn"),
                Arguments.of(Initiative.class, "initiative"),
                Arguments.of(Blocker.class, "blocker"),
                Arguments.of(Comment.class, "comment"),
                Arguments.of(RollupRule.class, "rollup"),
                Arguments.of(Measure.Change.class, "change"),
                Arguments.of(Measure.Ratio.class, "ratio"),
                Arguments.of(Measure.AtLeast.class, "atLeast"),
                Arguments.of(Measure.AtMost.class, "atMost"),
                Arguments.of(Measure.Range.class, "range"),
                Arguments.of(Measure.Milestones.class, "milestones"),
                Arguments.of(Measure.Binary.class, "binary"),
                Arguments.of(Measure.Levels.class, "levels"),
                Arguments.of(Milestone.class, "milestone"),
                Arguments.of(AttainmentLevel.class, "level"),
                Arguments.of(Phase.class, "phase"),
                Arguments.of(Scale.Point.class, "point"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldHasItsProperty(Class<?> type, String definition) {
        JsonNode properties = SCHEMA.at("/$defs/" + definition + "/properties");
        assertThat(fields(type))
                .filteredOn(name -> !OTHERWISE.contains(name) && !OF_BUILDERS.contains(name))
                .allSatisfy(name -> {
                    assertThat(properties.has(name)).as(name).isTrue();
                    assertThat(properties.at("/" + name + "/$ref").asString("")).isNotEqualTo("#/$defs/absent");
                });
    }

    @Test
    void theSetAndItsOrganizationToo() {
        assertThat(fields(OkrSet.Builder.class))
                .filteredOn(name -> !OTHERWISE.contains(name) && !OF_BUILDERS.contains(name))
                .hasSizeGreaterThan(7)
                .allMatch(name -> SCHEMA.at("/properties").has(name)
                        || SCHEMA.at("/$defs/organization/properties").has(name));
    }

    /** The fields of each object, those of its superclasses included. */
    private static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Stream.of(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .map(Field::getName)
                    .forEach(names::add);
        }
        return names;
    }
}
