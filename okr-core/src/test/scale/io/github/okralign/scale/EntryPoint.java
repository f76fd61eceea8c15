package io.github.okralign.scale;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A type that users call, with its verbs. Methods that take nothing become verbs by being public; what takes something
 * has to be told how to be called, or {@link #missing} names it.
 *
 * @param <T> the type
 */
public final class EntryPoint<T> {

    private static final Predicate<Shape> ALL = shape -> true;

    private final Class<T> type;
    private final String label;
    private final Function<World, T> subject;
    private final List<Verb> verbs = new ArrayList<>();
    private final Set<String> told = new TreeSet<>();

    private EntryPoint(Class<T> type, String label, Function<World, T> subject) {
        this.type = type;
        this.label = label;
        this.subject = subject;
        for (Method method : methods(type)) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                told.add(signature(method));
                add(signature(method), ALL, subject::apply, (world, instance) -> invoke(method, instance));
            } else if (signature(method).equals("equals(Object)")) {
                told.add(signature(method));
                add(
                        signature(method),
                        ALL,
                        world -> List.of(subject.apply(world), subject.apply(world)),
                        (world, two) -> {
                            List<?> twins = (List<?>) two;
                            return twins.get(0).equals(twins.get(1));
                        });
            }
        }
    }

    /**
     * A type whose instance for a world is made anew for each call.
     *
     * @param <T> the type
     * @param type the type
     * @param subject makes an instance that nobody has asked yet
     * @return the type with the verbs that take nothing
     */
    public static <T> EntryPoint<T> of(Class<T> type, Function<World, T> subject) {
        return new EntryPoint<>(type, name(type), subject);
    }

    /**
     * A type that is measured over several instances.
     *
     * @param <T> the type
     * @param type the type
     * @param which which instance it is, for the table
     * @param subject makes an instance that nobody has asked yet
     * @return the type with the verbs that take nothing
     */
    public static <T> EntryPoint<T> of(Class<T> type, String which, Function<World, T> subject) {
        return new EntryPoint<>(type, name(type) + " (" + which + ")", subject);
    }

    /**
     * A type of static methods only.
     *
     * @param <T> the type
     * @param type the type
     * @return the type, without a verb
     */
    public static <T> EntryPoint<T> ofStatic(Class<T> type) {
        return new EntryPoint<>(type, name(type), world -> null);
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + "." + type.getSimpleName();
    }

    /**
     * All public methods but those of {@link Object} that a type does not override. A bridge counts where it makes a method
     * of a hidden parent public, not where it makes another method more general.
     */
    private static Collection<Method> methods(Class<?> type) {
        Map<String, Method> methods = new TreeMap<>();
        Method[] all = type.getMethods();
        for (Method method : all) {
            boolean ours = method.getDeclaringClass().getName().startsWith("io.github.okralign");
            if (ours && !(method.isBridge() && Arrays.stream(all).anyMatch(other -> isWhatIsMeant(method, other)))) {
                methods.put(signature(method), method);
            }
        }
        return methods.values();
    }

    private static boolean isWhatIsMeant(Method bridge, Method other) {
        return !other.isBridge()
                && other.getDeclaringClass() == bridge.getDeclaringClass()
                && other.getName().equals(bridge.getName())
                && other.getParameterCount() == bridge.getParameterCount();
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Object invoke(Method method, Object instance) {
        try {
            return method.invoke(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnsupportedOperationException) {
                return "refused";
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        }
    }

    private void add(
            String what,
            Predicate<Shape> shapes,
            Function<World, Object> prepared,
            BiFunction<World, Object, Object> call) {
        verbs.add(new Verb(label + "." + what, shapes, prepared, call));
    }

    /**
     * Tells how a method of an instance is called.
     *
     * @param signature its name and the simple names of what it takes
     * @param call calls it
     * @return this
     */
    public EntryPoint<T> verb(String signature, BiFunction<World, T, Object> call) {
        return verb(signature, EnumSet.allOf(Shape.class), call);
    }

    /**
     * Tells how a method of an instance is called, where it can be called over some shapes only.
     *
     * @param signature its name and the simple names of what it takes
     * @param shapes over which it can be called
     * @param call calls it
     * @return this
     */
    public EntryPoint<T> verb(String signature, Set<Shape> shapes, BiFunction<World, T, Object> call) {
        told.add(signature);
        add(signature, shapes::contains, subject::apply, (world, instance) -> call.apply(world, type.cast(instance)));
        return this;
    }

    /**
     * Tells how a method is called for which something else than an instance is prepared, such as a static one.
     *
     * @param <P> the type of what is prepared
     * @param signature its name and the simple names of what it takes
     * @param prepare makes what it takes, which does not count
     * @param call calls it
     * @return this
     */
    @SuppressWarnings("unchecked") // the call is handed what was prepared for it
    public <P> EntryPoint<T> make(String signature, Function<World, P> prepare, BiFunction<World, P, Object> call) {
        told.add(signature);
        add(signature, ALL, prepare::apply, (world, prepared) -> call.apply(world, (P) prepared));
        return this;
    }

    /**
     * Calls in a row that users make, as one more verb, over shapes for which it makes sense.
     *
     * @param what what happens, for the table
     * @param shapes over which it is measured
     * @param calls makes the calls
     * @return this
     */
    public EntryPoint<T> row(String what, Set<Shape> shapes, BiFunction<World, T, Object> calls) {
        add(what, shapes::contains, subject::apply, (world, instance) -> calls.apply(world, type.cast(instance)));
        return this;
    }

    /**
     * Tells that methods do the same as one that is measured.
     *
     * @param signatures their names and the simple names of what they take
     * @return this
     */
    public EntryPoint<T> same(String... signatures) {
        told.addAll(Arrays.asList(signatures));
        return this;
    }

    Class<T> type() {
        return type;
    }

    List<Verb> verbs() {
        return verbs;
    }

    /** The signatures of public methods of which nobody told how they are called. */
    Set<String> missing() {
        Set<String> missing =
                methods(type).stream().map(EntryPoint::signature).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(told);
        return missing;
    }

    /** What was told of methods that there are no more. */
    Set<String> stale() {
        Set<String> stale = new TreeSet<>(told);
        methods(type).forEach(method -> stale.remove(signature(method)));
        return stale;
    }
}
