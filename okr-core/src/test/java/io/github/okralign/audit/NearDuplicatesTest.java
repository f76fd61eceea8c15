package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-20");

    /** Objectives o0, o1, …, each given as owner and title; an owner may be left out. */
    private static OkrSet.Builder okrs(String... ownersAndTitles) {
        OkrSet.Builder okrs = OkrSet.builder().person(Person.of("ann")).person(Person.of("ben"));
        for (int i = 0; i < ownersAndTitles.length; i += 2) {
            String owner = ownersAndTitles[i];
            String title = ownersAndTitles[i + 1];
            okrs.objective("o" + i / 2, o -> {
                o.title(title);
                if (!owner.isEmpty()) {
                    o.owner(owner);
                }
            });
        }
        return okrs;
    }

    private static RuleFindings find(OkrSet.Builder okrs) {
        return RuleFindings.of("NEAR_DUPLICATE", okrs, DAY);
    }

    private static void findsPair(OkrSet.Builder okrs, String one, String other, long percent, double similarity) {
        find(okrs)
                .areOnly(
                        Severity.INFO,
                        List.of(one, other),
                        "objective \"" + one + "\" and objective \"" + other + "\" of different owners are " + percent
                                + " % alike",
                        Map.of("similarity", similarity));
    }

    // The threshold: " abc…" of n letters has n trigrams, the last one ending in the space

    @Test
    void sixtyPerCentAreEnough() {
        findsPair(okrs("ann", "abcdefgh", "ben", "abcdefgi"), "o0", "o1", 60, .6);
    }

    @Test
    void lessThanSixtyPerCentAreNot() {
        find(okrs("ann", "abcdefg", "ben", "abcdefi")).areNone();
    }

    @Test
    void anotherThreshold() {
        AuditPolicy lower =
                AuditPolicy.MEDIUM.toBuilder().duplicateSimilarity(.55).build();
        assertThat(RuleFindings.of("NEAR_DUPLICATE", okrs("ann", "abcdefg", "ben", "abcdefi"), DAY, lower)
                        .list())
                .hasSize(1);
    }

    // What is compared

    @ParameterizedTest
    @CsvSource({
        "Happy customers everywhere, 'happy  CUSTOMERS, everywhere!'",
        "Zufriedene Käufer, Zufriedene Kaufer",
        "Happy customers, Ｈａｐｐｙ customers"
    })
    void caseSpacesPunctuationAndAccentsDoNotMatter(String one, String other) {
        findsPair(okrs("ann", one, "ben", other), "o0", "o1", 100, 1);
    }

    @Test
    void goalsOfOneOwnerOrOfNobodyAreNotCompared() {
        find(okrs("ann", "Happy customers", "ann", "Happy customers")).areNone();
        find(okrs("ann", "Happy customers", "", "Happy customers")).areNone();
        find(okrs("", "Happy customers", "", "Happy customers")).areNone();
    }

    @Test
    void keyResultsOfDifferentOwnersAreComparedWithEachOtherOnly() {
        OkrSet.Builder okrs = okrs("ann", "Everybody loves it", "ben", "Nobody waits")
                .updateObjective("o0", o -> o.keyResult("k", k -> k.title("Happy customers")))
                .updateObjective(
                        "o1",
                        o -> o.keyResult("l", k -> k.title("Happy customer").owner("ben")))
                .objective("p", o -> o.title("Happy customers").owner("ben"));
        find(okrs)
                .areOnly(
                        Severity.INFO,
                        List.of("k", "l"),
                        "key result \"k\" and key result \"l\" of different owners are 81 % alike",
                        Map.of("similarity", 13 / 16.0));
    }

    @Test
    void whatIsNotWorkedOnIsNotCompared() {
        find(okrs("ann", "Happy customers", "ben", "Happy customers")
                        .updateObjective("o1", o -> o.state(ObjectiveState.CLOSED)))
                .areNone();
    }

    // Several goals of one title

    @Test
    void theFirstOfATitleMayHaveNoOwner() {
        findsPair(okrs("", "Happy customers", "ann", "Happy customers", "ben", "Happy customers"), "o1", "o2", 100, 1);
    }

    @Test
    void theFirstOfATitleMayHaveTheOwnerOfTheOtherTitle() {
        RuleFindings found = find(okrs("ann", "abcdefgh", "ben", "abcdefgh", "ann", "abcdefgi"));
        assertThat(found.list().stream().map(Finding::subjects))
                .containsExactlyInAnyOrder(List.of("o0", "o1"), List.of("o1", "o2"));
    }

    @Test
    void exactDuplicatesOfManyOwnersAreLinear() {
        int count = 20_000;
        OkrSet.Builder okrs = OkrSet.builder();
        for (int i = 0; i < count; i++) {
            String owner = "p" + i;
            okrs.person(Person.of(owner))
                    .objective("o" + i, o -> o.title("Happy customers").owner(owner));
        }
        assertThat(find(okrs).list()).hasSizeBetween(1, count - 1);
    }

    @Test
    void exactDuplicatesOfOneOwnerBesideAnotherTitleOfTheirsAreLinear() {
        OkrSet.Builder okrs = okrs();
        for (int i = 0; i < 20_000; i++) {
            String title = i % 2 == 0 ? "Happy customers" : "Happy customer";
            okrs.objective("o" + i, o -> o.title(title).owner("ann"));
        }
        find(okrs).areNone();
    }

    // Very many titles

    /** Objectives of an owner each. */
    private static OkrSet.Builder ownedByEach(List<String> titles) {
        OkrSet.Builder okrs = OkrSet.builder();
        for (int i = 0; i < titles.size(); i++) {
            String owner = "p" + i;
            String title = titles.get(i);
            okrs.person(Person.of(owner)).objective("o" + i, o -> o.title(title).owner(owner));
        }
        return okrs;
    }

    @ParameterizedTest
    @CsvSource({"500", "20000"})
    void ofAFamilyOfNumberedTitlesTheFirstPairsAreTold(int count) {
        List<String> titles = IntStream.range(0, count)
                .mapToObj(i -> "Customers are happy with product number " + i)
                .toList();
        assertThat(find(ownedByEach(titles)).list()).hasSize(100);
    }

    @Test
    void familiesDoNotCrowdOutEachOther() {
        List<String> titles = IntStream.range(0, 400)
                .mapToObj(i -> (i % 2 == 0 ? "Customers are happy with product number " : "Nobody waits in shop ") + i)
                .toList();
        assertThat(find(ownedByEach(titles)).list()).hasSize(200);
    }

    @Test
    void amongManyTitlesMostPairsAreFoundAndNoOthers() {
        Random random = new Random(1);
        List<String> titles = new ArrayList<>();
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int letter = 0; letter < 40; letter++) {
                title.append((char) ('a' + random.nextInt(26)));
            }
            if (i % 20 == 19) {
                int twin = i - 10;
                title.replace(0, title.length() - 4, titles.get(twin).substring(0, 36));
                pairs.add(List.of("o" + twin, "o" + i));
            }
            titles.add(title.toString());
        }
        List<List<String>> found =
                find(ownedByEach(titles)).list().stream().map(Finding::subjects).toList();
        assertThat(found).hasSizeGreaterThan(pairs.size() * 9 / 10).isSubsetOf(pairs);
    }

    // Scripts without spaces

    @Test
    void japaneseTitles() {
        findsPair(okrs("ann", "顧客満足度を大幅向上させる", "ben", "顧客満足度を向上させる"), "o0", "o1", 60, 9 / 15.0);
        find(okrs("ann", "顧客満足度を大きく向上させる", "ben", "新製品の開発を加速する")).areNone();
    }

    @Test
    void trigramsThatAreNotTheSameAreNotTakenForTheSame() {
        // 31·'二' + '五' is 31·('二' + 1) + ('五' - 31): hashed like that, four trigrams of twelve would become six of ten
        String one = "顧客満二五製品開";
        String other = "顧客満" + (char) ('二' + 1) + (char) ('五' - 31) + "製品開";
        find(okrs("ann", one, "ben", other)).areNone();
    }
}
