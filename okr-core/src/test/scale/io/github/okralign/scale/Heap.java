package io.github.okralign.scale;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What stays in memory: the classes of the engine in a histogram of the heap, before and after. */
final class Heap {

    private static final Pattern LINE =
            Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(io\\.github\\.okralign\\.\\S+)");
    private static final List<String> VERSIONED = List.of(
            "io.github.okralign.Analysis",
            "io.github.okralign.model.OkrSet",
            "io.github.okralign.model.Objective",
            "io.github.okralign.model.KeyResult");
    private static final int COLLECTIONS = 10;

    private final long[] before = instances();
    private long[] after = before;

    /** Throws where versions or their parts are still there that nobody holds. */
    void expectFreed(Collection<WeakReference<io.github.okralign.Analysis>> versions) throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            after = instances();
            long alive =
                    versions.stream().filter(version -> version.get() != null).count();
            if (alive == 0 && noMore()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("versions that nobody holds are not freed: " + text());
    }

    private boolean noMore() {
        for (int i = 0; i < before.length; i++) {
            if (after[i] > before[i]) {
                return false;
            }
        }
        return true;
    }

    String text() {
        StringBuilder text = new StringBuilder("on the heap afterwards");
        for (int i = 0; i < after.length; i++) {
            text.append(String.format(
                    Locale.ROOT, ", %d × %s", after[i], VERSIONED.get(i).replaceFirst(".*\\.", "")));
        }
        return text.toString();
    }

    /** The instances that are reachable. */
    private static long[] instances() {
        long[] instances = new long[VERSIONED.size()];
        Matcher lines = LINE.matcher(histogram());
        while (lines.find()) {
            int place = VERSIONED.indexOf(lines.group(3));
            if (place >= 0) {
                instances[place] = Long.parseLong(lines.group(1));
            }
        }
        return instances;
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
