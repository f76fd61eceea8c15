package io.github.okralign.scale;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a module exports, read from its class files. */
final class ExportedTypes {

    private ExportedTypes() {}

    /**
     * The classes in which verbs may be: no records, enums, interfaces or exceptions.
     *
     * @param ofModule a class of the module
     */
    static Set<String> classesOf(Class<?> ofModule) throws IOException, URISyntaxException {
        Path classes = Path.of(
                ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> exported;
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            exported = ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(type -> exported.contains(type.getPackageName()))
                        .filter(ExportedTypes::isPublicClass)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublicClass(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(ExportedTypes::isPublicOrInterface)
                        .orElse(true)
                && !type.isRecord()
                && !type.isEnum()
                && !type.isInterface()
                && !type.isAssignableTo(Throwable.class);
    }

    private static boolean isPublicOrInterface(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
