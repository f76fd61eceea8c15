package io.github.okralign.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a Markdown file that a program writes: what is between two comments. */
final class Markers {

    private Markers() {}

    /** Replaces what is between the markers of a name. */
    static void write(Path file, String name, String text) throws IOException {
        String begin = "<!-- " + name + ": begin -->";
        String end = "<!-- " + name + ": end -->";
        String before = Files.readString(file);
        int from = before.indexOf(begin) + begin.length();
        int to = before.indexOf(end);
        if (to < from) {
            throw new IllegalStateException(file + " has no markers " + begin + " and " + end);
        }
        Files.writeString(file, before.substring(0, from) + "\n\n" + text + "\n" + before.substring(to));
    }
}
