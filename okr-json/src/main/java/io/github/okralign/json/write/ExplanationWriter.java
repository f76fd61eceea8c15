package io.github.okralign.json.write;

import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the explanation of the progress of a goal. */
public final class ExplanationWriter {

    private ExplanationWriter() {}

    public static void write(Explanation explanation, JsonGenerator json) {
        JsonOutput out = new JsonOutput(json);
        out.object(() -> {
            out.text("goal", explanation.goal());
            out.numberOrNull("progress", explanation.progress().asOptional());
            out.number("constant", explanation.constant());
            out.fullList(
                    "contributions", explanation.contributions(), part -> out.object(() -> contribution(out, part)));
            out.fullList("influence", explanation.influences(), leaf -> out.object(() -> influence(out, leaf)));
        });
    }

    private static void contribution(JsonOutput out, Contribution part) {
        out.text("id", part.id());
        out.number("weight", part.weight());
        out.number("share", part.share());
        out.numberOrNull("progress", part.progress().asOptional());
        out.number("contribution", part.contribution());
        out.flag("counted", Optional.of(part.counted()));
        out.textOrNull("reason", part.reason().map(Enum::name));
    }

    private static void influence(JsonOutput out, Influence leaf) {
        out.text("id", leaf.id());
        out.number("influence", leaf.influence());
        out.numberOrNull("progress", leaf.progress().asOptional());
        out.number("leverage", leaf.leverage());
    }
}
