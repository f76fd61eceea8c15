package io.github.okralign.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.okralign.cli.text.Style;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;

/** The plan of the command line: commands beside each other, rendering below them, each contact with the machine once. */
@AnalyzeClasses(packages = "io.github.okralign.cli", importOptions = HouseTest.MainCode.class)
class HouseTest {

    /** ArchUnit's own DoNotIncludeTests knows target/test-classes, but not the target/quick of a quick build. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule commandsDoNotKnowEachOther = noClasses()
            .that()
            .doNotHaveSimpleName("Commands")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Command").and(resideInAPackage("io.github.okralign.cli")))
            .because("a command is added, changed and removed alone; only the list of them knows them all");

    @ArchTest
    static final ArchRule renderingDoesNotKnowCommands = noClasses()
            .that()
            .resideInAPackage("io.github.okralign.cli.text")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.okralign.cli", "picocli..")
            .because("text is made from results, whoever asks for it");

    @ArchTest
    static final ArchRule renderingReadsAndWritesNothing = noClasses()
            .that()
            .resideInAPackage("io.github.okralign.cli.text")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "io.github.okralign.json..")
            .because("text is a value; the command decides where it goes");

    @ArchTest
    static final ArchRule onlyOptionsOpenFiles = noClasses()
            .that()
            .doNotHaveSimpleName("Document")
            .and()
            .doNotHaveSimpleName("ImportSource")
            .and()
            .doNotHaveSimpleName("Output")
            .and()
            .doNotHaveSimpleName("Destination")
            .and()
            .doNotHaveSimpleName("OutputFile")
            .and()
            .doNotHaveSimpleName("Placing")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Path")
            .because(
                    "a path is checked, and its failures explained, in one spot for documents, for exports and for writing");

    @ArchTest
    static final ArchRule onlyTheMainClassKnowsTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("Okr")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("everything else is given a console, and so can be run by a test");

    @ArchTest
    static final ArchRule onlyTheMainClassAndWhatIsRenderedAreSeenFromOutside = classes()
            .that()
            .resideInAPackage("io.github.okralign.cli")
            .and()
            .areTopLevelClasses()
            .and(simpleName("Okr").negate())
            .should()
            .bePackagePrivate()
            .because("hidden is the default");

    @ArchTest
    static void everyCommandIsListed(JavaClasses classes) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                Style.PLAIN,
                () -> LocalDate.EPOCH);
        List<String> written = classes.stream()
                .filter(type -> type.isAnnotatedWith(Command.class))
                .map(JavaClass::getName)
                .filter(name -> !name.equals(Okr.class.getName()))
                .toList();
        assertThat(Commands.on(console).stream()
                        .map(command -> command.getClass().getName()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
