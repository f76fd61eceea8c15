package io.github.okralign;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

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

    private static final String COLLECT = "collect";
    private static final String MODEL = "model";
    private static final String DENSE = "dense";
    private static final String GRAPH = "graph";
    private static final String ROLLUP = "rollup";
    private static final String STRUCTURE = "structure";
    private static final String PACE = "pace";
    private static final String AUDIT = "audit";
    private static final String REVIEW = "review";
    private static final String ANALYSIS = "analysis";

    @ArchTest
    static final ArchRule floorsOnlyLookDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(COLLECT)
            .definedBy("io.github.okralign.collect")
            .layer(MODEL)
            .definedBy("io.github.okralign.model")
            .layer(DENSE)
            .definedBy("io.github.okralign.dense")
            .layer(GRAPH)
            .definedBy("io.github.okralign.graph")
            .layer(ROLLUP)
            .definedBy("io.github.okralign.rollup")
            .layer(STRUCTURE)
            .definedBy("io.github.okralign.structure")
            .layer(PACE)
            .definedBy("io.github.okralign.pace")
            .layer(AUDIT)
            .definedBy("io.github.okralign.audit")
            .layer(REVIEW)
            .definedBy("io.github.okralign.review")
            .layer(ANALYSIS)
            .definedBy("io.github.okralign")
            .whereLayer(COLLECT)
            .mayNotAccessAnyLayer()
            .whereLayer(MODEL)
            .mayOnlyAccessLayers(COLLECT)
            .whereLayer(DENSE)
            .mayOnlyAccessLayers(COLLECT, MODEL)
            .whereLayer(GRAPH)
            .mayOnlyAccessLayers(COLLECT, MODEL, DENSE)
            .whereLayer(PACE)
            .mayOnlyAccessLayers(MODEL)
            .whereLayer(ROLLUP)
            .mayOnlyAccessLayers(COLLECT, MODEL, DENSE, PACE)
            .whereLayer(AUDIT)
            .mayOnlyAccessLayers(MODEL, DENSE, PACE, ROLLUP, STRUCTURE)
            .whereLayer(REVIEW)
            .mayOnlyAccessLayers(COLLECT, MODEL, AUDIT, PACE, ROLLUP, STRUCTURE)
            .whereLayer(STRUCTURE)
            .mayOnlyAccessLayers(COLLECT, MODEL, DENSE, ROLLUP)
            .whereLayer(ANALYSIS)
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .because("facts come in at the bottom and judgements go out at the top");

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
