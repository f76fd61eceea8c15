package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.NullPointerTester.Visibility;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.okralign.alert.AlertPolicy;
import io.github.okralign.alert.Alerts;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Lexicon;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.graph.AlignmentGraph;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Blocker;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Comment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.CoreValue;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.Initiative;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Location;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Organization;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Problem;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Reports;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Unit;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.Pace;
import io.github.okralign.pace.WorkCalendar;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.Review;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.structure.Island;
import io.github.okralign.structure.Structure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manners of everything that is exported: null is refused where it comes in, and values are equal by value. */
class PublicTypesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static OkrSet okrs(double value) {
        return OkrSet.builder()
                .asOf(DAY)
                .cycle("q", "2026-04-01", "2026-06-30")
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("q")
                                .manual(value)
                                .keyResult(
                                        "k", k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", value)))
                .objective("c", o -> o.title("C").contributesTo("o"))
                .build();
    }

    private static final OkrSet OKRS = okrs(.5);
    private static final Analysis ANALYSIS = Analysis.of(OKRS);
    private static final Audit AUDIT = Audit.of(ANALYSIS);
    private static final AuditContext CONTEXT = AuditContext.of(ANALYSIS, AuditPolicy.MEDIUM);

    private static final Rule.Findings NOTHING = new Rule.Findings() {
        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence, String suggestion) {}

        @Override
        public void add(List<String> subjects, String message, Map<String, Double> evidence) {}
    };
    /** One of each exported type that has methods which take something. */
    private static List<Object> instances() {
        List<Object> all = new ArrayList<>(List.of(
                OKRS,
                OKRS.organization(),
                OKRS.proposals(),
                OKRS.objectives().get(0),
                OKRS.objectives().get(0).keyResults().get(0),
                OKRS.objectives().get(1).alignments().get(0),
                ANALYSIS,
                ANALYSIS.goal("k"),
                ANALYSIS.goal("k").rollup(),
                ANALYSIS.summary(),
                ANALYSIS.goal("o").explain(),
                ANALYSIS.goal("o").explain().contributions().get(0),
                ANALYSIS.goal("o").explain().influences().get(0),
                ANALYSIS.structure(),
                ANALYSIS.graph(),
                AnalysisPolicy.MEDIUM,
                RollupPolicy.DEFAULT,
                RollupRule.DEFAULT,
                Progress.UNKNOWN));
        all.addAll(List.of(
                CheckIn.of(DAY, 1),
                CheckIn.on(DAY),
                new Reports(List.of(), DAY),
                new CoreValue("v", "V"),
                Extensions.NONE,
                DatedState.of(ObjectiveState.CLOSED, DAY),
                Scale.LINEAR,
                Initiative.of("i", "I"),
                Blocker.of("b", "B", DAY),
                Comment.of(DAY, "C"),
                ObjectiveCheckIn.on(DAY),
                new Measure.Ratio(0, 1, "", List.of()),
                Cycle.of("c"),
                Person.of("p"),
                Unit.of("u"),
                Milestone.create(),
                Location.SET,
                new Problem(Problem.Code.LOOP, Location.SET, "M"),
                new Phase(DAY, 1),
                new AttainmentLevel("L", 1),
                new Measure.Change(0, 1, "", List.of()),
                new Measure.AtLeast(1, ""),
                new Measure.AtMost(1, ""),
                new Measure.Range(0, 1, ""),
                new Measure.Milestones(List.of(Milestone.create())),
                new Measure.Binary(),
                new Measure.Levels(List.of(new AttainmentLevel("L", 1))),
                new Island(List.of("a", "b")),
                HealthPolicy.DEFAULT,
                HealthPolicy.DEFAULT.toBuilder(),
                WorkCalendar.EVERY_DAY,
                ANALYSIS.goal("k").forecast().orElseThrow(),
                ANALYSIS.goal("k").pace(),
                ANALYSIS.goal("k").reach(Progress.ofRatio(.9)),
                ANALYSIS.goal("k").reach(Progress.ofRatio(.9)).steps().get(0),
                Alerts.between(ANALYSIS, ANALYSIS),
                ANALYSIS.units(),
                ANALYSIS.focus(),
                Review.of(ANALYSIS, "q"),
                Comparison.between(ANALYSIS, ANALYSIS),
                History.of(OKRS, List.of(DAY)),
                AuditPolicy.MEDIUM,
                AuditPolicy.MEDIUM.toBuilder(),
                AUDIT,
                CONTEXT,
                AlertPolicy.DEFAULT,
                Rule.named("R")));
        all.addAll(builders());
        all.addAll(List.of(
                new Change.CheckedIn("k", CheckIn.of(DAY, 1)),
                new Change.CheckInCorrected("k", 0, CheckIn.of(DAY, 1)),
                new Change.CheckInDeleted("k", 0),
                new Change.MilestoneDone("k", "m", DAY),
                new Change.MilestoneUndone("k", "m"),
                new Change.ManualSet("o", .5),
                new Change.ManualCleared("o"),
                new Change.Scored("o", .5),
                new Change.ScoreCleared("o"),
                new Change.StateSet("o", ObjectiveState.CLOSED),
                new Change.GoalEdited("o", goal -> {}),
                new Change.ObjectiveEdited("o", o -> {}),
                new Change.KeyResultEdited("k", k -> {})));
        return all;
    }

    /** Builders that only ever live inside a lambda, carried out of it. */
    private static List<Object> builders() {
        List<Object> builders = new ArrayList<>();
        OkrSet.Builder set = OkrSet.builder().objective("o", o -> {
            builders.add(o.title("O"));
            o.keyResult("k", k -> builders.add(k.title("K")));
            o.alignment(a -> builders.add(a.to("k")));
        });
        builders.add(set);
        return builders;
    }

    /** All public types of exported packages. */
    private static Stream<Class<?>> exportedTypes() {
        Set<String> packages = Set.of(
                "",
                ".alert",
                ".audit",
                ".audit.policy",
                ".model",
                ".graph",
                ".pace",
                ".review",
                ".rollup",
                ".structure");
        return new ClassFileImporter()
                .withImportOption(new HouseTest.MainCode()).importPackages("io.github.okralign").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type ->
                                packages.contains(type.getPackageName().substring("io.github.okralign".length())))
                        .map(JavaClass::reflect);
    }

    private static NullPointerTester tester() {
        return new NullPointerTester()
                .setDefault(LocalDate.class, DAY)
                .setDefault(OkrSet.class, OKRS)
                .setDefault(AnalysisPolicy.class, AnalysisPolicy.MEDIUM)
                .setDefault(RollupPolicy.class, RollupPolicy.DEFAULT)
                .setDefault(RollupRule.class, RollupRule.DEFAULT)
                .setDefault(Objective.class, OKRS.objectives().get(0))
                .setDefault(Goal.class, OKRS.objectives().get(0))
                .setDefault(
                        Alignment.class, OKRS.objectives().get(1).alignments().get(0))
                .setDefault(Location.class, Location.SET)
                .setDefault(Problem.class, new Problem(Problem.Code.LOOP, Location.SET, ""))
                .setDefault(Progress.class, Progress.UNKNOWN)
                .setDefault(CheckIn.class, CheckIn.of(DAY, 1))
                .setDefault(Reports.class, new Reports(List.of(), DAY))
                .setDefault(Measure.class, new Measure.Binary())
                .setDefault(Measure.Ratio.class, new Measure.Ratio(0, 1, "", List.of()))
                .setDefault(Measure.AtLeast.class, new Measure.AtLeast(0, ""))
                .setDefault(Measure.AtMost.class, new Measure.AtMost(0, ""))
                .setDefault(Measure.Range.class, new Measure.Range(0, 1, ""))
                .setDefault(Enum.class, ObjectiveState.CLOSED)
                .setDefault(Extensions.class, Extensions.NONE)
                .setDefault(Scale.class, Scale.LINEAR)
                .setDefault(DatedState.class, DatedState.of(ObjectiveState.CLOSED, DAY))
                .setDefault(Initiative.class, Initiative.of("i", "I"))
                .setDefault(Blocker.class, Blocker.of("b", "B", DAY))
                .setDefault(Comment.class, Comment.of(DAY, "C"))
                .setDefault(ObjectiveCheckIn.class, ObjectiveCheckIn.on(DAY))
                .setDefault(Conversion.class, new Conversion("a", "b", 1))
                .setDefault(CoreValue.class, new CoreValue("v", "V"))
                .setDefault(Unit.class, Unit.of("u"))
                .setDefault(Person.class, Person.of("p"))
                .setDefault(Cycle.class, Cycle.of("c"))
                .setDefault(Consumer.class, anything -> {})
                .setDefault(Analysis.class, ANALYSIS)
                .setDefault(Structure.class, ANALYSIS.structure())
                .setDefault(Audit.class, AUDIT)
                .setDefault(AuditContext.class, CONTEXT)
                .setDefault(Rule.Findings.class, NOTHING)
                .setDefault(History.class, History.of(OKRS, List.of(DAY)))
                .setDefault(AuditPolicy.class, AuditPolicy.MEDIUM)
                .setDefault(Rule.class, Rule.named("R"))
                .setDefault(Rule.Look.class, (audit, findings) -> {})
                .setDefault(Rule.Comparison.class, (audit, earlier, findings) -> {})
                .setDefault(Lexicon.class, title -> false)
                .setDefault(AlertPolicy.class, AlertPolicy.DEFAULT)
                .setDefault(HealthPolicy.class, HealthPolicy.DEFAULT)
                .setDefault(
                        KeyResult.class, OKRS.objectives().get(0).keyResults().get(0))
                .setDefault(Pace.class, ANALYSIS.goal("k").pace())
                .setDefault(Measure.Change.class, new Measure.Change(0, 1, "", List.of()))
                .setDefault(Change.class, new Change.ManualCleared("o"))
                .setDefault(Predicate.class, anything -> true)
                .setDefault(ForkJoinPool.class, new ForkJoinPool(1))
                .setDefault(String.class, "2026-05-15");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exportedTypes")
    void factoriesAndConstructorsRefuseNull(Class<?> type) {
        NullPointerTester tester = tester();
        ignore(tester, type);
        tester.testStaticMethods(type, Visibility.PUBLIC);
        tester.testConstructors(type, Visibility.PUBLIC);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("instances")
    void methodsRefuseNull(Object instance) {
        NullPointerTester tester = tester();
        ignore(tester, instance.getClass());
        tester.testInstanceMethods(instance, Visibility.PUBLIC);
    }

    /** The graph keeps JGraphT's contract, in which null is just no vertex; see AlignmentGraphTest. */
    private static void ignore(NullPointerTester tester, Class<?> type) {
        Arrays.stream(type.getMethods())
                .filter(method -> type == AlignmentGraph.class && !Modifier.isStatic(method.getModifiers()))
                .forEach(tester::ignore);
    }

    @Test
    void noExportedTypeIsForgotten() {
        Set<String> forgotten = exportedTypes()
                .filter(type -> !type.isEnum()
                        && !Modifier.isAbstract(type.getModifiers())
                        && !Throwable.class.isAssignableFrom(type))
                .filter(PublicTypesTest::takesSomething)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        instances().forEach(instance -> forgotten.remove(instance.getClass().getName()));
        assertThat(forgotten).isEmpty();
    }

    private static boolean takesSomething(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("equals"))
                .anyMatch(method -> takesReference(method));
    }

    private static boolean takesReference(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive());
    }

    @Test
    void partsOfTheModelAreEqualByValue() {
        new EqualsTester()
                .addEqualityGroup(Unit.of("u"), Unit.of("u"))
                .addEqualityGroup(Unit.of("v"))
                .addEqualityGroup(Unit.of("u").named("U"), Unit.of("u").named("U"))
                .addEqualityGroup(Unit.of("u").at(Level.TEAM), Unit.of("u").at(Level.TEAM))
                .addEqualityGroup(Unit.of("u").below("v"), Unit.of("u").below("v"))
                .addEqualityGroup(Person.of("p"), Person.of("p").withCapacity(1))
                .addEqualityGroup(Person.of("p").named("P"), Person.of("p").named("P"))
                .addEqualityGroup(Person.of("p").in("u"), Person.of("p").in("u"))
                .addEqualityGroup(Person.of("p").withCapacity(2))
                .addEqualityGroup(Cycle.of("c"), Cycle.of("c"))
                .addEqualityGroup(Cycle.of("c").from(DAY), Cycle.of("c").from(DAY))
                .addEqualityGroup(Cycle.of("c").until(DAY), Cycle.of("c").until(DAY))
                .addEqualityGroup(Cycle.of("c").within("d"), Cycle.of("c").within("d"))
                .addEqualityGroup(
                        Milestone.of("m", "M"), Milestone.create().titled("M").withId("m"))
                .addEqualityGroup(Milestone.create().withId("m"))
                .addEqualityGroup(Milestone.of("m", "M").weighing(2))
                .addEqualityGroup(Milestone.of("m", "M").doneOn(DAY))
                .addEqualityGroup(new CoreValue("v", "V"), new CoreValue("v", "V"))
                .addEqualityGroup(Location.SET)
                .addEqualityGroup(
                        Location.SET.property("a").index(1),
                        Location.SET.property("a").index(1))
                .addEqualityGroup(Location.SET.property("a"))
                .addEqualityGroup(
                        new Problem(Problem.Code.LOOP, Location.SET, "M"),
                        new Problem(Problem.Code.LOOP, Location.SET, "M"))
                .testEquals();
    }

    @Test
    void measuresAndCheckInsAreEqualByValue() {
        new EqualsTester()
                .addEqualityGroup(new Measure.Change(0, 1, "", List.of()), new Measure.Change(0, 1, "", List.of()))
                .addEqualityGroup(new Measure.Change(0, 1, "", List.of(new Phase(DAY, .5))))
                .addEqualityGroup(new Measure.AtLeast(1, ""), new Measure.AtLeast(1, ""))
                .addEqualityGroup(new Measure.AtMost(1, ""), new Measure.AtMost(1, ""))
                .addEqualityGroup(new Measure.Range(0, 1, ""), new Measure.Range(0, 1, ""))
                .addEqualityGroup(new Measure.Binary(), new Measure.Binary())
                .addEqualityGroup(
                        new Measure.Milestones(List.of(Milestone.create())),
                        new Measure.Milestones(List.of(Milestone.create())))
                .addEqualityGroup(
                        new Measure.Levels(List.of(new AttainmentLevel("L", 1))),
                        new Measure.Levels(List.of(new AttainmentLevel("L", 1))))
                .addEqualityGroup(CheckIn.of(DAY, 1), CheckIn.on(DAY).value(1).build())
                .addEqualityGroup(CheckIn.of(DAY, 1).toBuilder().note("N").build())
                .addEqualityGroup(CheckIn.of(DAY, 1).toBuilder().author("A").build())
                .addEqualityGroup(CheckIn.of(DAY, 1).toBuilder().confidence(.5).build())
                .addEqualityGroup(
                        CheckIn.ofLevel(DAY, "L"), CheckIn.on(DAY).level("L").build())
                .addEqualityGroup(CheckIn.of(DAY.plusDays(1), 1))
                .testEquals();
    }

    @Test
    void policiesAndProgressAreEqualByValue() {
        RollupPolicy policy = RollupPolicy.DEFAULT;
        RollupRule rule = RollupRule.DEFAULT;
        new EqualsTester()
                .addEqualityGroup(Progress.ofRatio(.5), Progress.ofPercent(50))
                .addEqualityGroup(Progress.ofRatio(0.0), Progress.ofRatio(-0.0))
                .addEqualityGroup(Progress.UNKNOWN)
                .addEqualityGroup(rule, RollupRule.DEFAULT.by(Aggregation.MEAN))
                .addEqualityGroup(rule.by(Aggregation.MIN))
                .addEqualityGroup(rule.blending(.5), rule.by(Aggregation.BLEND).withBeta(.5))
                .addEqualityGroup(rule.withKeyResultShare(.5))
                .addEqualityGroup(rule.counting(Contributors.CHILDREN_ONLY))
                .addEqualityGroup(policy, policy.withUncapped(true).withUncapped(false))
                .addEqualityGroup(policy.withUncapped(true))
                .addEqualityGroup(policy.withNegative(true))
                .addEqualityGroup(policy.withUnknownAsZero(true))
                .addEqualityGroup(policy.withReading(HitReading.LATEST))
                .addEqualityGroup(policy.withRule(rule.by(Aggregation.MIN)))
                .addEqualityGroup(
                        AnalysisPolicy.MEDIUM, AnalysisPolicy.MEDIUM.named("X").named("MEDIUM"))
                .addEqualityGroup(AnalysisPolicy.SMALL)
                .addEqualityGroup(
                        AnalysisPolicy.MEDIUM.withStrategicLevel(Level.TEAM),
                        AnalysisPolicy.MEDIUM.named("X").withStrategicLevel(Level.TEAM))
                .addEqualityGroup(AnalysisPolicy.VIVA_GOALS)
                .testEquals();
    }

    @Test
    void setsAndWhatIsInThemAreEqualByValue() {
        OkrSet same = okrs(.5);
        OkrSet other = okrs(.6);
        Organization named = OkrSet.builder().organization("Acme").build().organization();
        new EqualsTester()
                .addEqualityGroup(OKRS, same)
                .addEqualityGroup(other)
                .addEqualityGroup(OKRS.objectives().get(0), same.objectives().get(0))
                .addEqualityGroup(other.objectives().get(0))
                .addEqualityGroup(keyResult(OKRS), keyResult(same))
                .addEqualityGroup(keyResult(other))
                .addEqualityGroup(
                        OKRS.objectives().get(1).alignments(),
                        same.objectives().get(1).alignments())
                .addEqualityGroup(OKRS.organization(), same.organization())
                .addEqualityGroup(named)
                .testEquals();
    }

    private static KeyResult keyResult(OkrSet okrs) {
        return okrs.objectives().get(0).keyResults().get(0);
    }

    @Test
    void linksAreEqualByValue() {
        new EqualsTester()
                .addEqualityGroup(link(a -> {}), link(a -> {}))
                .addEqualityGroup(link(a -> a.weight(2)))
                .addEqualityGroup(link(a -> a.type(AlignmentType.SUPPORTS)))
                .addEqualityGroup(link(a -> a.note("N")))
                .addEqualityGroup(link(a -> a.date(DAY)))
                .testEquals();
    }

    private static Alignment link(Consumer<Alignment.Builder> how) {
        return OkrSet.builder()
                .objective("o", o -> o.title("O").state(ObjectiveState.ACTIVE))
                .objective("c", o -> o.title("C").alignment(a -> how.accept(a.to("o"))))
                .build()
                .objectives()
                .get(1)
                .alignments()
                .get(0);
    }

    @Test
    void resultsAreEqualByValue() {
        Analysis same = Analysis.of(okrs(.5));
        Analysis other = Analysis.of(okrs(.6));
        GoalProgress progress = ANALYSIS.goal("o").rollup();
        Explanation explanation = ANALYSIS.goal("o").explain();
        Contribution contribution = explanation.contributions().get(0);
        new EqualsTester()
                .addEqualityGroup(progress, same.goal("o").rollup())
                .addEqualityGroup(other.goal("o").rollup())
                .addEqualityGroup(
                        contribution, same.goal("o").explain().contributions().get(0))
                .addEqualityGroup(other.goal("o").explain().contributions().get(0))
                .addEqualityGroup(new Influence("k", 1, Progress.UNKNOWN), new Influence("k", 1, Progress.UNKNOWN))
                .addEqualityGroup(new Island(List.of("a", "b")), new Island(List.of("a", "b")))
                .testEquals();
    }

    @Test
    void everyExportedTypePrintsSomethingOfItsOwn() {
        for (Object instance : instances()) {
            if (!instance.getClass().getName().contains("Builder")) {
                assertThat(instance.toString()).doesNotContain("@");
            }
        }
    }
}
