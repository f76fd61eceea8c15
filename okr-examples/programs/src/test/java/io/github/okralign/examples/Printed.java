package io.github.okralign.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs a program and keeps what it prints. */
final class Printed {

    private Printed() {}

    /** What a program prints, in a country whose numbers have a comma, so that none depends on the country. */
    static String by(Consumer<String[]> program, String... arguments) {
        PrintStream standard = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Locale.setDefault(Locale.GERMANY);
            program.accept(arguments);
        } finally {
            System.setOut(standard);
            Locale.setDefault(locale);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
