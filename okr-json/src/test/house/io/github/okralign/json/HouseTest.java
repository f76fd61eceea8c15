package io.github.okralign.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
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
import io.github.okralign.Analysis;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rooms of this module and the arrows between them. A new package is a new room: give it a place here. */
@AnalyzeClasses(packages = "io.github.okralign.json", importOptions = HouseTest.MainCode.class)
class HouseTest {

    /** ArchUnit's own DoNotIncludeTests knows target/test-classes, but not the target/quick of a quick build. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final String ROOT = "io.github.okralign.json";
    private static final Set<String> EXPORTED = Set.of(
            ROOT,
            ROOT + ".document",
            ROOT + ".imports",
            ROOT + ".imports.asana",
            ROOT + ".imports.sheet",
            ROOT + ".imports.text",
            ROOT + ".imports.viva");
    private static final int MOST_FILES = 30;

    @ArchTest
    static final ArchRule roomsOnlyLookDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("facade")
            .definedBy(ROOT)
            .layer("stream")
            .definedBy(ROOT + ".stream")
            .layer("read")
            .definedBy(ROOT + ".read")
            .layer("read: input")
            .definedBy(ROOT + ".read.input")
            .layer("read: salvage")
            .definedBy(ROOT + ".read.salvage")
            .layer("write")
            .definedBy(ROOT + ".write")
            .layer("text")
            .definedBy(ROOT + ".text")
            .layer("document")
            .definedBy(ROOT + ".document")
            .layer("imports by system")
            .definedBy(ROOT + ".imports.asana", ROOT + ".imports.sheet", ROOT + ".imports.text", ROOT + ".imports.viva")
            .layer("imports: draft")
            .definedBy(ROOT + ".imports.draft")
            .layer("imports: table")
            .definedBy(ROOT + ".imports.table")
            .layer("imports: loose")
            .definedBy(ROOT + ".imports.loose")
            .layer("imports")
            .definedBy(ROOT + ".imports")
            .whereLayer("imports by system")
            .mayOnlyAccessLayers("imports: draft", "imports: table", "imports: loose", "imports")
            .whereLayer("imports: draft")
            .mayOnlyAccessLayers("imports: loose", "imports")
            .whereLayer("imports: table")
            .mayOnlyAccessLayers("imports: loose", "imports")
            .whereLayer("imports: loose")
            .mayOnlyAccessLayers("imports")
            .whereLayer("imports")
            .mayNotAccessAnyLayer()
            .whereLayer("facade")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("stream")
            .mayOnlyAccessLayers("read", "text", "document")
            .whereLayer("read")
            .mayOnlyAccessLayers("read: input", "text", "document")
            .whereLayer("read: salvage")
            .mayOnlyAccessLayers("read", "read: input", "text", "document")
            .whereLayer("read: input")
            .mayOnlyAccessLayers("text", "document")
            .whereLayer("write")
            .mayOnlyAccessLayers("text")
            .whereLayer("text")
            .mayOnlyAccessLayers("document")
            .whereLayer("document")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .because("what reads and writes must not know who asks for it");

    @ArchTest
    static final ArchRule classesHaveNoCycles = slices().assignedFrom(new EachFile())
            .should()
            .beFreeOfCycles()
            .because("inside a room, too, arrows run one way");

    /** A slice for each source file, so that nested classes belong to the one around them. */
    private static final class EachFile implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return SliceIdentifier.of(outermost.getName());
        }

        @Override
        public String getDescription() {
            return "source files";
        }
    }

    @ArchTest
    static void aRoomHasAtMost30Files(JavaClasses types) {
        Map<String, Long> files = types.stream()
                .filter(type -> type.isTopLevelClass())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .containsKeys(ROOT, ROOT + ".read")
                .allSatisfy((room, count) ->
                        assertThat(count).as(room).isLessThan(MOST_FILES)); // package-info is a file, too
    }

    @ArchTest
    static void onlyFacadeAndDocumentAreExported(JavaClasses types) {
        assertThat(exports(OkrJson.class)).isEqualTo(EXPORTED);
        assertThat(types.stream().map(JavaClass::getPackageName).distinct()).containsAll(EXPORTED);
    }

    @ArchTest
    static final ArchRule exportedSignaturesMentionNoHiddenType = classes()
            .that()
            .resideInAnyPackage(EXPORTED.toArray(String[]::new))
            .and()
            .arePublic()
            .should(mentionInTheirSignaturesOnly(
                    "types that this module and okr-core export",
                    Stream.of(EXPORTED, exports(Analysis.class))
                            .flatMap(Set::stream)
                            .collect(toUnmodifiableSet()),
                    "io.github.okralign"));

    @ArchTest
    static final ArchRule jacksonStaysBehindTheFacade = classes()
            .that()
            .resideInAnyPackage(EXPORTED.toArray(String[]::new))
            .and()
            .arePublic()
            .and()
            .doNotHaveFullyQualifiedName(OkrJacksonModule.class.getName())
            .should(mentionInTheirSignaturesOnly("types of no JSON library", Set.of(), "tools.jackson"));

    @ArchTest
    static final ArchRule onlyYamlParserNeedsAYamlLibrary = noClasses()
            .that()
            .doNotHaveSimpleName("YamlParser")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..")
            .because("everything else works without one");

    @ArchTest
    static final ArchRule onlyCsvTablesNeedsFastCsv = noClasses()
            .that()
            .doNotHaveSimpleName("CsvTables")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar..")
            .because("everything else works without it");

    @ArchTest
    static final ArchRule onlyWorkbookTablesNeedsFastexcel = noClasses()
            .that()
            .doNotHaveSimpleName("WorkbookTables")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..")
            .because("everything else works without it");

    @ArchTest
    static final ArchRule systemsDoNotKnowEachOther = slices().matching(ROOT + ".imports.(asana|sheet|text|viva)..")
            .should()
            .notDependOnEachOther()
            .because("the next system is a room beside them");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    private static Set<String> exports(Class<?> ofModule) {
        try {
            Path place = Path.of(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(place).findAll().stream()
                    .flatMap(module -> module.descriptor().exports().stream())
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toUnmodifiableSet());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArchCondition<JavaClass> mentionInTheirSignaturesOnly(
            String what, Set<String> allowed, String library) {
        return new ArchCondition<>("mention in their signatures only " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaClass mentioned : mentionedBy(type)) {
                    String home = mentioned.getPackageName();
                    boolean fine = !(home.equals(library) || home.startsWith(library + "."))
                            || (allowed.contains(home) && isVisible(mentioned));
                    events.add(new SimpleConditionEvent(
                            type, fine, type.getName() + " mentions " + mentioned.getName() + " in its signatures"));
                }
            }
        };
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Set<JavaClass> mentionedBy(JavaClass type) {
        Set<JavaClass> mentioned = new HashSet<>();
        type.getSuperclass().ifPresent(parent -> mentioned.addAll(parent.getAllInvolvedRawTypes()));
        for (JavaType parent : type.getInterfaces()) {
            mentioned.addAll(parent.getAllInvolvedRawTypes());
        }
        for (JavaMember member : type.getMembers()) {
            Set<JavaModifier> modifiers = member.getModifiers();
            if (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED)) {
                mentioned.addAll(member.getAllInvolvedRawTypes());
                if (member instanceof JavaCodeUnit unit) {
                    mentioned.addAll(unit.getExceptionTypes());
                }
            }
        }
        return mentioned;
    }

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
