package io.github.okralign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what goals refer to, by ids. */
interface References extends CheckInChecks.People {

    void unit(String id, Location at);

    void values(List<String> ids, Location at);

    void cycle(String id, Location at);

    /** The cycle of an id, where its days matter; null if there is none. */
    @Nullable
    Cycle cycle(@Nullable String id);
}
