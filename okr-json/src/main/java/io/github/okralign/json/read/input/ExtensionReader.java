package io.github.okralign.json.read.input;

import io.github.okralign.json.text.JsonCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the value of a property whose name begins with {@code x-}: any JSON, kept as it is. */
public final class ExtensionReader {

    private static final String PREFIX = "x-";

    /** What the model holds at most, within which no stack overflows. */
    private static final int DEEPEST = 999;

    private ExtensionReader() {}

    public static boolean isExtension(String name) {
        return name.startsWith(PREFIX) && name.length() > PREFIX.length();
    }

    /** Reads the value of the current property, which is still to come; null if it is null or cannot be read. */
    public static @Nullable Object read(JsonInput in) {
        return in.nextValue() ? value(in, DEEPEST) : null;
    }

    private static @Nullable Object value(JsonInput in, int depth) {
        if (depth == 0 && (in.isObject() || in.isArray())) {
            in.report(JsonCode.LIMIT_EXCEEDED, "an extension must not be nested more than " + DEEPEST + " deep");
            in.skip();
            return null;
        }
        if (in.isObject()) {
            return map(in, depth);
        }
        return in.isArray() ? list(in, depth) : in.scalar();
    }

    private static Map<String, @Nullable Object> map(JsonInput in, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        int number = 0;
        for (String name = in.nextName(number++); name != null; name = in.nextName(number++)) {
            in.enter(name);
            if (map.containsKey(name)) {
                in.duplicate();
            } else {
                map.put(name, in.nextValue() ? value(in, depth - 1) : null);
            }
            in.leave();
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonInput in, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; in.nextElement(i, null); i++) {
            list.add(in.isNull() ? null : value(in, depth - 1));
            in.leave();
        }
        return list;
    }
}
