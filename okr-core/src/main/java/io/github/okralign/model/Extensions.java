package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody keeps on an object beside what the model knows of: values by names that begin with {@code x-}. The
 * library carries them and looks at none of them. A value is a text ({@link String}), a number ({@link BigDecimal}), a
 * {@link Boolean}, null, a list of values, or a map from texts to values, all of them unmodifiable. Compared by value;
 * maps are equal in whatever order. Immutable and thread-safe.
 */
public final class Extensions {

    /** No extensions. */
    public static final Extensions NONE = new Extensions(Collections.emptyMap());

    private static final String PREFIX = "x-";
    private static final int DEEPEST = 1000;

    private final Map<String, @Nullable Object> values;

    private Extensions(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Extensions of a map.
     *
     * @param values values by names that begin with {@code x-}; texts, numbers, booleans, nulls, collections and maps of
     *     such, which are copied; numbers become {@link BigDecimal}s of the same digits
     * @return extensions with the values, in the order of the map
     * @throws IllegalArgumentException if a name does not begin with {@code x-}, or a value is nothing of the kind or is
     *     nested more than 1000 deep
     */
    public static Extensions of(Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        values.keySet().forEach(Extensions::checkName);
        return new Extensions(map(values, DEEPEST));
    }

    /**
     * These extensions and one more, which replaces one of the same name.
     *
     * @param name a name that begins with {@code x-}
     * @param value a text, a number, a boolean, null, or a collection or map of such
     * @return new extensions
     * @throws IllegalArgumentException if the name does not begin with {@code x-}, or the value is nothing of the kind
     */
    public Extensions with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return of(more);
    }

    private static void checkName(String name) {
        checkArgument(
                name.startsWith(PREFIX) && name.length() > PREFIX.length(),
                "\"%s\" must begin with \"x-\", as every name of an extension does",
                name);
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        checkArgument(depth > 0, "an extension must not be nested more than %s deep", DEEPEST);
        if (value instanceof Map<?, ?> map) {
            return map(map, depth - 1);
        } else if (value instanceof Collection<?> list) {
            return list(list, depth - 1);
        } else if (value instanceof Number number) {
            return number(number);
        }
        checkArgument(
                value == null || value instanceof String || value instanceof Boolean,
                "a value of an extension (of %s) must be a text, a number, a boolean, null, a list or a map",
                value == null ? null : value.getClass());
        return value;
    }

    private static Map<String, @Nullable Object> map(Map<?, ? extends @Nullable Object> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            checkArgument(name instanceof String, "a name in an extension (%s) must be a text", name);
            copy.put((String) name, value(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<@Nullable Object> list(Collection<? extends @Nullable Object> list, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(value -> copy.add(value(value, depth)));
        return Collections.unmodifiableList(copy);
    }

    private static BigDecimal number(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        } else if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        } else if (number instanceof Double || number instanceof Float) {
            checkArgument(
                    Double.isFinite(number.doubleValue()), "a number in an extension (%s) must be finite", number);
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    /**
     * Whether there are none.
     *
     * @return whether there is no value at all
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * The values by name.
     *
     * @return an unmodifiable map, in the order in which the values were given
     */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extensions that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Extensions" + values.keySet();
    }
}
