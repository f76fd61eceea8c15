package io.github.okralign.model;

import com.google.common.collect.ImmutableList;

/** The check-ins that raise a measure. */
final class Raising {

    private Raising() {}

    static ImmutableList<Change> value(String keyResult, Reports reports, double value) {
        return ImmutableList.of(new Change.CheckedIn(keyResult, CheckIn.of(reports.asOf(), value)));
    }

    static ImmutableList<Change> level(String keyResult, Reports reports, AttainmentLevel level) {
        return ImmutableList.of(new Change.CheckedIn(keyResult, CheckIn.ofLevel(reports.asOf(), level.name())));
    }
}
