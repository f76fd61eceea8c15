package io.github.okralign.json.write;

import io.github.okralign.audit.Finding;
import io.github.okralign.json.text.MessageText;

/** Writes findings, as elements of a list. */
final class FindingWriter {

    private FindingWriter() {}

    static void write(Finding finding, JsonOutput out) {
        out.object(() -> {
            out.text("rule", finding.rule());
            out.text("severity", finding.severity().name());
            out.fullList("subjects", finding.subjects(), out::text);
            out.text("message", finding.message());
            out.object(
                    "evidence",
                    () -> finding.evidence().forEach((name, value) -> out.number(MessageText.wellFormed(name), value)));
            out.text("suggestion", finding.suggestion());
        });
    }
}
