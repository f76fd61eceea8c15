package io.github.okralign.audit.rules.focus;

import com.google.common.collect.ImmutableMap;

/** A count and the limit that it breaks, as evidence. */
final class LimitEvidence {

    private LimitEvidence() {}

    static ImmutableMap<String, Double> of(int count, int limit) {
        return ImmutableMap.of("count", (double) count, "limit", (double) limit);
    }
}
