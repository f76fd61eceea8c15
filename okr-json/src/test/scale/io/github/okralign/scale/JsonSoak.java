package io.github.okralign.scale;

import java.util.ArrayList;
import java.util.List;

/** The soak of what reads and writes, together with the engine. */
public final class JsonSoak {

    private JsonSoak() {}

    /**
     * Soaks for some time and says what was done.
     *
     * @param arguments how many seconds
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(soak().runFor(Long.parseLong(arguments[0])));
    }

    static Soak soak() {
        List<EntryPoint<?>> all = new ArrayList<>(JsonVerbs.all());
        all.addAll(CoreVerbs.all());
        return new Soak(all, random -> {}, JsonVerbs::roundTrip);
    }
}
