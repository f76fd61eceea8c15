package io.github.okralign.scale;

import io.github.okralign.model.OkrSet;

/** Shapes that are extreme in titles and ids. */
final class TitleShapes {

    private static final int FAMILY = 20;
    private static final int LENGTH = 500;

    private TitleShapes() {}

    static OkrSet families(int size) {
        return titled(
                size,
                i -> "Raise the retention of the small firms of region " + i / FAMILY + " by plan "
                        + (char) ('a' + i % FAMILY));
    }

    /** Half as many words as fit are the same in all titles. */
    static OkrSet longTitles(int size) {
        return titled(size, i -> {
            StringBuilder title = new StringBuilder("Goal ").append(i);
            for (int word = 0; title.length() < LENGTH; word++) {
                title.append(word % 2 == 0 ? " retention of small firms" : " w" + (i * 31L + word) % 997);
            }
            return title.substring(0, LENGTH).strip();
        });
    }

    private static OkrSet titled(int size, java.util.function.IntFunction<String> title) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective("o" + i, o -> {
                seed.fill(o, number, 1);
                o.title(title.apply(number));
                if (number > 0) {
                    o.contributesTo("o" + (number - 1) / 2, seed.weight());
                }
            });
        }
        return set.build();
    }

    /** Ids are written in the letters "Aa" and "BB", which have the same hash code. */
    static OkrSet equalHashes(int size) {
        Seed seed = new Seed(size);
        OkrSet.Builder set = Seed.set();
        int letters = Integer.SIZE - Integer.numberOfLeadingZeros(2 * size);
        for (int i = 0; i < size; i++) {
            int number = i;
            set.objective(id(2 * i, letters), o -> {
                o.title("Goal " + number).unit("company").owner("boss").cycle(Seed.CYCLE);
                o.keyResult(id(2 * number + 1, letters), k -> seed.measured(k, number + "/1"));
                if (number > 0) {
                    o.contributesTo(id(2 * ((number - 1) / 2), letters), seed.weight());
                }
            });
        }
        return set.build();
    }

    private static String id(int number, int letters) {
        StringBuilder id = new StringBuilder(2 * letters);
        for (int bit = 0; bit < letters; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }
}
