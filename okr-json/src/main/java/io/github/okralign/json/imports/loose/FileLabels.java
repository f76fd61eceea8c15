package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.Titles;
import java.util.HashMap;
import java.util.Map;

/** What notes call files and sheets, whose names may be those of organisations, teams and people. */
public final class FileLabels {

    private final boolean numbers;
    private final Map<String, String> labels = new HashMap<>();

    /** Labels that heed the rule for titles. */
    public FileLabels(ImportOptions options) {
        this.numbers = options.titles() == Titles.NUMBERS;
    }

    /** The name itself, or a number that stands for it. */
    public String of(String name) {
        return numbers ? labels.computeIfAbsent(name, any -> "file-" + (labels.size() + 1)) : name;
    }
}
