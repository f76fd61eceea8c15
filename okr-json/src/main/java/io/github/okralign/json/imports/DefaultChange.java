package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Progress;
import java.util.List;

/**
 * A goal whose number our own defaults would change. Immutable and thread-safe.
 *
 * @param goal its id in the set
 * @param title its title in the set
 * @param preset its progress under the preset of the system that it comes from
 * @param defaults its progress under our defaults
 * @param reasons which defaults change it by themselves; empty if only several together do
 */
public record DefaultChange(String goal, String title, Progress preset, Progress defaults, List<String> reasons) {

    /**
     * A change.
     *
     * @param goal its id in the set
     * @param title its title in the set
     * @param preset its progress under the preset
     * @param defaults its progress under our defaults
     * @param reasons which defaults change it by themselves
     */
    public DefaultChange {
        checkNotNull(goal, "goal");
        checkNotNull(title, "title");
        checkNotNull(preset, "preset");
        checkNotNull(defaults, "defaults");
        reasons = ImmutableList.copyOf(reasons);
    }
}
