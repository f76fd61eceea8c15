package io.github.okralign.scale;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A public verb, as it is measured: a subject that is made anew for each call and does not count, and the call.
 *
 * @param name what the table calls it
 * @param shapes over which it is measured
 * @param subject makes what is asked
 * @param call asks; what it returns is the answer
 */
record Verb(
        String name,
        Predicate<Shape> shapes,
        Function<World, Object> subject,
        BiFunction<World, Object, Object> call) {}
