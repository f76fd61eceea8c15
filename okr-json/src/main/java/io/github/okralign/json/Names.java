package io.github.okralign.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants of an enumeration by the names that stand in documents. */
final class Names<E extends Enum<E>> {

    private final Map<String, E> constants = new LinkedHashMap<>();

    private Names(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
    }

    static <E extends Enum<E>> Names<E> of(Class<E> type) {
        return new Names<>(type);
    }

    /** The constant whose name these characters are, or null. */
    @Nullable
    E get(char[] chars, int start, int length) {
        for (Map.Entry<String, E> each : constants.entrySet()) {
            if (Words.equal(each.getKey(), chars, start, length)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** All names, in the order of the constants. */
    Collection<String> all() {
        return constants.keySet();
    }
}
