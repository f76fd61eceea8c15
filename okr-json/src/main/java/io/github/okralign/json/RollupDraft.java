package io.github.okralign.json;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;

/** Reads how an objective rolls up. */
final class RollupDraft {

    private static final Shape<RollupDraft> SHAPE = Shape.<RollupDraft>of("a roll-up")
            .name(
                    "contributors",
                    Contributors.class,
                    (draft, contributors) -> draft.rule = draft.rule.counting(contributors))
            .number("keyResultShare", (draft, share) -> draft.rule = draft.rule.withKeyResultShare(share))
            .name("aggregation", Aggregation.class, (draft, aggregation) -> draft.rule = draft.rule.by(aggregation))
            .number("beta", (draft, beta) -> draft.rule = draft.rule.withBeta(beta))
            .build();

    private RollupRule rule = RollupRule.DEFAULT;

    private RollupDraft() {}

    static RollupRule read(JsonInput in) {
        RollupDraft draft = new RollupDraft();
        int before = in.problems().found();
        SHAPE.read(in, draft);
        if (in.problems().found() > before) {
            // Whether what was read fits together depends on what was not.
            in.problems().hush(in.place());
        }
        return draft.rule;
    }
}
