package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.testing.Edits;
import io.github.okralign.testing.Links;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is called a circle is one. */
class LoopProperties {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @Property
    void aLinkBackMakesACircleWhosePathIsReal(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll Random random) {
        Goal from = okrs.goals().get(random.nextInt(okrs.goals().size()));
        List<String> below = new ArrayList<>(Links.downwardFrom(okrs, from.id()));
        String to = below.get(random.nextInt(below.size()));
        Assume.that(!to.equals(from.id()));
        Assume.that(from.alignments().stream()
                .noneMatch(link -> link.to().equals(to) && link.type() == AlignmentType.CONTRIBUTES));
        OkrSet.Builder looped = okrs.toBuilder();
        Edits.addLink(okrs, looped, from.id(), link -> link.to(to));

        assertThat(looped.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.LOOP);
            List<String> path = path(problem);
            assertThat(path).hasSizeGreaterThan(2);
            assertThat(path.get(0)).isEqualTo(path.get(path.size() - 1));
            assertThat(path.subList(1, path.size())).doesNotHaveDuplicates();
            for (int i = 1; i < path.size(); i++) {
                String source = path.get(i - 1);
                String target = path.get(i);
                boolean added = source.equals(from.id()) && target.equals(to);
                assertThat(added || isLink(okrs, source, target))
                        .as(source + " → " + target)
                        .isTrue();
            }
            assertThat(path).contains(from.id(), to);
        });
    }

    private static List<String> path(Problem problem) {
        List<String> path = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(problem.message());
        while (matcher.find()) {
            path.add(matcher.group(1));
        }
        return path;
    }

    private static boolean isLink(OkrSet okrs, String from, String to) {
        return (okrs.goal(from) instanceof KeyResult keyResult
                        && keyResult.objective().equals(to))
                || Links.contributionsTo(okrs, to).stream()
                        .anyMatch(link -> link.from().equals(from));
    }

    @Property
    void contributorsComeBeforeTheirTargets(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        List<Goal> order = okrs.contributorsFirst();
        assertThat(order).containsExactlyInAnyOrderElementsOf(okrs.goals());
        for (Alignment link : Links.contributions(okrs)) {
            assertThat(place(order, link.from())).as(link.toString()).isLessThan(place(order, link.to()));
        }
        for (Objective objective : okrs.objectives()) {
            for (KeyResult keyResult : objective.keyResults()) {
                assertThat(place(order, keyResult.id()))
                        .as(keyResult.toString())
                        .isLessThan(place(order, objective.id()));
            }
        }
    }

    private static int place(List<Goal> order, String id) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError(id);
    }
}
