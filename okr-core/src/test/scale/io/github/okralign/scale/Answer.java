package io.github.okralign.scale;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a verb answered: taken up as a caller does, and counted, since nobody can answer more in less time. */
final class Answer {

    private static final int DEPTH = 4;
    private static final int CHARACTERS_OF_AN_ELEMENT = 16;

    private Answer() {}

    /** Goes through what is computed while it is asked for; part of what is timed. */
    static Object takeUp(Object answer) {
        if (answer instanceof Stream<?> stream) {
            return stream.toList();
        }
        if (answer instanceof Iterable<?> elements) {
            long seen = 0;
            for (Object element : elements) {
                seen += element == null ? 0 : 1;
            }
            if (seen < 0) {
                throw new IllegalStateException("kept alive until here");
            }
        }
        return answer;
    }

    /** How many elements an answer has, with those inside its elements; text counts by its length. */
    static long size(Object answer) {
        return size(answer, DEPTH);
    }

    private static long size(Object answer, int depth) {
        if (depth == 0 || answer == null) {
            return 1;
        }
        if (answer instanceof CharSequence text) {
            return 1 + text.length() / CHARACTERS_OF_AN_ELEMENT;
        }
        if (answer instanceof byte[] bytes) {
            return 1 + bytes.length / CHARACTERS_OF_AN_ELEMENT;
        }
        if (answer instanceof Optional<?> optional) {
            return size(optional.orElse(null), depth);
        }
        long size = 1;
        if (answer instanceof Iterable<?> elements) {
            for (Object element : elements) {
                size += size(element, depth - 1);
            }
        } else if (answer instanceof Map<?, ?> map) {
            for (Object element : map.values()) {
                size += size(element, depth - 1);
            }
        } else if (answer instanceof Record) {
            for (RecordComponent part : answer.getClass().getRecordComponents()) {
                size += part.getType().isPrimitive() ? 0 : size(get(part, answer), depth - 1);
            }
        }
        return size;
    }

    private static Object get(RecordComponent part, Object record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }
}
