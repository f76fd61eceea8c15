package io.github.okralign.json.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants of an enum by the names that documents have for them. */
public final class Names<E extends Enum<E>> {

    private final Map<String, E> constants = new LinkedHashMap<>();

    private Names(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
    }

    public static <E extends Enum<E>> Names<E> of(Class<E> type) {
        return new Names<>(type);
    }

    /** The constant with this name, or null. */
    public @Nullable E get(char[] chars, int start, int length) {
        for (Map.Entry<String, E> each : constants.entrySet()) {
            if (StringCache.equal(each.getKey(), chars, start, length)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** All names, in the order of the constants. */
    public Collection<String> all() {
        return constants.keySet();
    }
}
