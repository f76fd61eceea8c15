package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A value that the organisation stands for; objectives name the ones that they serve.
 *
 * @param id the value's id
 * @param text what the value says, possibly empty
 */
public record CoreValue(String id, String text) {

    /**
     * A value.
     *
     * @param id the value's id
     * @param text what the value says, possibly empty
     */
    public CoreValue {
        checkNotNull(id, "id");
        checkNotNull(text, "text");
    }
}
