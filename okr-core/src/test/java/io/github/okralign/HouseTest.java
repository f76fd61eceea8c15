package io.github.okralign;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The floor plan and the manners of the house, as rules. A new package is a new floor: give it a place here. */
@AnalyzeClasses(packages = "io.github.okralign", importOptions = HouseTest.MainCode.class)
class HouseTest {

    /** ArchUnit's own DoNotIncludeTests knows target/test-classes, but not the target/quick of a quick build. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final String BASE = "io.github.okralign";

    /** From the lowest to the highest; each may only look down. Rooms of a floor are part of it. */
    private static final List<String> FLOORS = List.of(
            "spelling",
            "message",
            "index",
            "model",
            "pace",
            "rollup",
            "structure",
            "graph",
            "engine",
            "",
            "audit",
            "alert",
            "review");

    /** What is not exported: users have no business there. */
    private static final Set<String> HIDDEN = Set.of(
            BASE + ".spelling",
            BASE + ".index",
            BASE + ".engine",
            BASE + ".engine.aggregate",
            BASE + ".engine.clock",
            BASE + ".engine.rows",
            BASE + ".message",
            BASE + ".audit.similarity",
            BASE + ".audit.rules",
            BASE + ".audit.rules.alignment",
            BASE + ".audit.rules.silo",
            BASE + ".audit.rules.time",
            BASE + ".audit.rules.health",
            BASE + ".audit.rules.dependency",
            BASE + ".audit.rules.focus",
            BASE + ".audit.rules.quality",
            BASE + ".audit.rules.review");

    private static final int FILES_OF_A_PACKAGE = 30;

    /**
     * What may have more files, and why. {@code model}: the facts of one document, whose validation must see
     * package-private parts.
     */
    private static final Map<String, Integer> FILES_OF_LARGE_PACKAGES = Map.of(BASE + ".model", 86);

    /** The floor of a class, or -1 if it has none. */
    private static int floor(JavaClass type) {
        String name = type.getPackageName() + ".";
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (!FLOORS.get(floor).isEmpty() && name.startsWith(BASE + "." + FLOORS.get(floor) + ".")) {
                return floor;
            }
        }
        return name.equals(BASE + ".") ? FLOORS.indexOf("") : -1;
    }

    @ArchTest
    static final ArchRule floorsOnlyLookDown = classes()
            .should(new ArchCondition<>("stand on a floor and only look down") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (floor(type) < 0) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " stands on no floor"));
                    }
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> floor(dependency.getTargetClass()) > floor(type))
                            .forEach(up -> events.add(SimpleConditionEvent.violated(up, up.getDescription())));
                }
            })
            .because("facts come in at the bottom and judgements go out at the top");

    @ArchTest
    static final ArchRule valuesKnowNoIndex = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".pace", BASE + ".rollup")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".index")
            .because("pace and rollup hold values and policies only");

    @ArchTest
    static final ArchRule facadesAreUsedByNobodyBelowThem = classes()
            .that()
            .haveSimpleName("RollUp")
            .or()
            .haveSimpleName("Analysis")
            .or()
            .haveSimpleName("Audit")
            .should(new ArchCondition<>("not be used by what they use themselves") {
                @Override
                public void check(JavaClass facade, ConditionEvents events) {
                    Set<JavaClass> below = new HashSet<>(Set.of(facade));
                    Deque<JavaClass> waiting = new ArrayDeque<>(below);
                    while (!waiting.isEmpty()) {
                        for (Dependency next : waiting.remove().getDirectDependenciesFromSelf()) {
                            JavaClass used = outermost(next.getTargetClass());
                            if (used.getPackageName().startsWith(BASE) && below.add(used)) {
                                waiting.add(used);
                            }
                            if (used.equals(facade)
                                    && !outermost(next.getOriginClass()).equals(facade)) {
                                events.add(SimpleConditionEvent.violated(next, next.getDescription()));
                            }
                        }
                    }
                }
            })
            .because("inside a floor, too, arrows run one way");

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type.getBaseComponentType());
    }

    @ArchTest
    static final ArchRule engineClassesHaveNoCycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().startsWith(BASE + ".engine")
                            ? SliceIdentifier.of(outermost(type).getName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "classes of the engine";
                }
            })
            .should()
            .beFreeOfCycles()
            .because("state knows no pass, and no pass the facade");

    @ArchTest
    static final ArchRule aggregationsAreToldApartInOnePlace = noClasses()
            .that()
            .resideInAPackage(BASE + ".engine..")
            .and()
            .haveNameNotMatching(".*\\.Aggregators(\\$\\d+)?")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(BASE + ".model.Aggregation")
            .because("an aggregation is one class, which everything else only asks");

    @ArchTest
    static final ArchRule constructorsKeepThemselvesToThemselves = noConstructors()
            .should(new ArchCondition<>("hand themselves to others") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    JavaClass owner = constructor.getOwner();
                    if (constructor.getRawParameterTypes().contains(owner)) {
                        return; // what it passes on is another one of its kind
                    }
                    constructor.getCallsFromSelf().stream()
                            .filter(call ->
                                    !owner.isEnum() && !call.getTargetOwner().equals(owner))
                            .filter(call ->
                                    call.getTarget().getRawParameterTypes().contains(owner))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
                }
            })
            .because("nobody should see an object that is half built");

    @ArchTest
    static void packagesAreReadInTwentyMinutes(JavaClasses all) {
        Map<String, Long> files = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        files.entrySet()
                .removeIf(each ->
                        each.getValue() <= FILES_OF_LARGE_PACKAGES.getOrDefault(each.getKey(), FILES_OF_A_PACKAGE));
        assertThat(files).as("packages of too many files, which want rooms").isEmpty();
    }

    @ArchTest
    static void hiddenPackagesAreNotExported(JavaClasses all) throws IOException, URISyntaxException {
        Set<String> hidden = all.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        hidden.removeAll(exported());
        assertThat(hidden).isEqualTo(HIDDEN);
    }

    /** The packages that the module exports to everybody. */
    private static Set<String> exported() throws IOException, URISyntaxException {
        Path classes = Path.of(Analysis.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    @ArchTest
    static final ArchRule exportedSignaturesMentionNothingHidden = classes()
            .that(new DescribedPredicate<>("can be seen by users") {
                @Override
                public boolean test(JavaClass type) {
                    return isVisible(type.getModifiers())
                            && !HIDDEN.contains(type.getPackageName())
                            && type.getEnclosingClass().map(this::test).orElse(true);
                }
            })
            .should(new ArchCondition<>("mention no hidden type where users see it") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    List<JavaType> own = new ArrayList<>(type.getInterfaces());
                    type.getSuperclass().ifPresent(own::add);
                    type.getTypeParameters().forEach(parameter -> own.addAll(parameter.getBounds()));
                    report(type.getName(), own, events);
                    for (JavaField field : type.getFields()) {
                        if (isVisible(field.getModifiers())) {
                            report(field.getFullName(), List.of(field.getType()), events);
                        }
                    }
                    for (JavaCodeUnit unit : type.getCodeUnits()) {
                        if (isVisible(unit.getModifiers())) {
                            List<JavaType> mentioned = new ArrayList<>(unit.getParameterTypes());
                            mentioned.add(unit.getReturnType());
                            mentioned.addAll(unit.getExceptionTypes());
                            unit.getTypeParameters().forEach(parameter -> mentioned.addAll(parameter.getBounds()));
                            report(unit.getFullName(), mentioned, events);
                        }
                    }
                }
            })
            .because("what users cannot name they cannot use");

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static void report(String where, List<? extends JavaType> mentioned, ConditionEvents events) {
        for (JavaType type : mentioned) {
            for (JavaClass raw : type.getAllInvolvedRawTypes()) {
                if (HIDDEN.contains(raw.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(where, where + " mentions " + raw.getName()));
                }
            }
        }
    }

    @Test
    void nothingHiddenIsExportedOnPurpose() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> suppressed = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(HouseTest::suppressesExports)
                    .toList();
            assertThat(suppressed).isEmpty();
        }
    }

    private static boolean suppressesExports(Path file) {
        try {
            return Files.readString(file).contains("@SuppressWarnings(\"exports\")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.github.okralign.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNoJson = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("documents are the business of okr-json");

    @ArchTest
    static final ArchRule coreDoesNoIo = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
            .because("the engine computes; whoever calls it reads and writes");

    @ArchTest
    static final ArchRule coreDoesNotLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("what there is to say is in the result");

    @ArchTest
    static final ArchRule coreAsksNoClock = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .accessTargetWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .accessTargetWhere(target(owner(nameMatching("java\\.lang\\.System")))
                    .and(target(nameMatching("currentTimeMillis|nanoTime"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("the caller gives the date, so the same input gives the same numbers");

    @ArchTest
    static final ArchRule coreStartsNoThreads = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread(\\$.*)?"
                    + "|java\\.util\\.Timer"
                    + "|java\\.util\\.concurrent\\.(Executors?|ExecutorService|CompletableFuture)")
            .orShould()
            .accessTargetWhere(target(nameMatching("parallel|parallelStream|commonPool")))
            .orShould()
            .callConstructorWhere(target(owner(name("java.util.concurrent.ForkJoinPool"))))
            .because("threads belong to the caller, who may lend us a pool");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " needs a package-info with @NullMarked"));
            }
        };
    }
}
