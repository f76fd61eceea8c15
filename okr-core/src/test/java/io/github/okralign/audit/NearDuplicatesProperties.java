package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index finds what comparing all pairs finds, and nothing else. */
class NearDuplicatesProperties {

    private static final LocalDate DAY = LocalDate.parse("2026-02-20");

    /** A goal as the rule sees it; an empty owner is none. */
    record Titled(String title, String owner) {}

    @Property(seed = "1")
    void wordsWithSpaces(@ForAll("english") List<Titled> goals, @ForAll("thresholds") double threshold) {
        assertThat(found(goals, threshold)).isEqualTo(naive(goals, threshold));
    }

    @Property(seed = "1")
    void scriptsWithoutSpaces(@ForAll("japanese") List<Titled> goals, @ForAll("thresholds") double threshold) {
        assertThat(found(goals, threshold)).isEqualTo(naive(goals, threshold));
    }

    @Provide
    Arbitrary<Double> thresholds() {
        return Arbitraries.of(.6, .3, .5, .55, .7, .8, 1.0);
    }

    @Provide
    Arbitrary<List<Titled>> english() {
        return goals(" ", "customer", "customers", "happy", "happier", "product", "products", "team", "faster", "fast");
    }

    @Provide
    Arbitrary<List<Titled>> japanese() {
        return goals("", "顧客満足", "顧客", "満足度", "向上させる", "向上する", "新製品", "製品", "開発を", "加速する");
    }

    private static Arbitrary<List<Titled>> goals(String between, String... vocabulary) {
        Arbitrary<String> titles =
                Arbitraries.of(vocabulary).list().ofMinSize(2).ofMaxSize(5).map(words -> String.join(between, words));
        return Combinators.combine(titles, Arbitraries.of("ann", "ben", "cat", ""))
                .as(Titled::new)
                .list()
                .ofMaxSize(12);
    }

    /** Pairs of titles that the rule finds; a title with itself if it has several owners. */
    private static Set<Set<String>> found(List<Titled> goals, double threshold) {
        OkrSet.Builder okrs = OkrSet.builder()
                .person(Person.of("ann"))
                .person(Person.of("ben"))
                .person(Person.of("cat"));
        Map<String, Titled> byId = new LinkedHashMap<>();
        for (Titled goal : goals) {
            String id = "o" + byId.size();
            byId.put(id, goal);
            okrs.objective(id, o -> {
                o.title(goal.title());
                if (!goal.owner().isEmpty()) {
                    o.owner(goal.owner());
                }
            });
        }
        AuditPolicy policy =
                AuditPolicy.MEDIUM.toBuilder().duplicateSimilarity(threshold).build();
        List<Set<String>> pairs = new ArrayList<>();
        for (Finding finding :
                RuleFindings.of("NEAR_DUPLICATE", okrs, DAY, policy).list()) {
            Titled one = byId.get(finding.subjects().get(0));
            Titled other = byId.get(finding.subjects().get(1));
            assertThat(one.owner()).isNotEmpty().isNotEqualTo(other.owner());
            assertThat(other.owner()).isNotEmpty();
            assertThat(finding.evidence()).containsEntry("similarity", similarity(one.title(), other.title()));
            pairs.add(new TreeSet<>(List.of(one.title(), other.title())));
        }
        assertThat(pairs).doesNotHaveDuplicates();
        return new HashSet<>(pairs);
    }

    private static Set<Set<String>> naive(List<Titled> goals, double threshold) {
        Set<Set<String>> pairs = new HashSet<>();
        for (Titled one : goals) {
            for (Titled other : goals) {
                if (!one.owner().isEmpty()
                        && !other.owner().isEmpty()
                        && !one.owner().equals(other.owner())
                        && similarity(one.title(), other.title()) >= threshold) {
                    pairs.add(new TreeSet<>(List.of(one.title(), other.title())));
                }
            }
        }
        return pairs;
    }

    private static double similarity(String one, String other) {
        Set<String> common = trigrams(one);
        common.retainAll(trigrams(other));
        Set<String> all = trigrams(one);
        all.addAll(trigrams(other));
        return common.size() / (double) all.size();
    }

    /** The vocabulary has neither capitals nor marks nor letters beyond the basic plane. */
    private static Set<String> trigrams(String title) {
        String padded = " " + title + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
