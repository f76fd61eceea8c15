package io.github.okralign.json.read;

import io.github.okralign.json.read.input.JsonInput;
import io.github.okralign.json.read.input.Shape;
import io.github.okralign.json.read.input.ShapeBuilder;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;

/** Reads how an objective rolls up. */
final class RollupReader {

    private static final Shape<RollupReader> SHAPE = ShapeBuilder.<RollupReader>of("a roll-up")
            .name(
                    "contributors",
                    Contributors.class,
                    (reader, contributors) -> reader.rule = reader.rule.counting(contributors))
            .number("keyResultShare", (reader, share) -> reader.rule = reader.rule.withKeyResultShare(share))
            .name("aggregation", Aggregation.class, (reader, aggregation) -> reader.rule = reader.rule.by(aggregation))
            .number("beta", (reader, beta) -> reader.rule = reader.rule.withBeta(beta))
            .extensions((reader, extensions) -> reader.rule = reader.rule.with(extensions))
            .build();

    private RollupRule rule = RollupRule.DEFAULT;

    private RollupReader() {}

    static RollupRule read(JsonInput in) {
        RollupReader reader = new RollupReader();
        int before = in.problems().found();
        SHAPE.read(in, reader);
        if (in.problems().found() > before) {
            // Whether the parts fit together depends on the part that could not be read.
            in.problems().suppress(in.place());
        }
        return reader.rule;
    }
}
