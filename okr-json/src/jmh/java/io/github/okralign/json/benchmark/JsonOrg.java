package io.github.okralign.json.benchmark;

import io.github.okralign.json.OkrJson;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Random;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A document of many objectives with three key results each, most of them checked in on once. */
final class JsonOrg {

    private static final String[] WORDS = {
        "customers", "recommend", "reliable", "bookings", "onboarding", "without", "waiting", "für", "die", "Fläche",
        "partners", "pipeline", "renewal", "churn", "support", "answers", "faster", "hiring", "craft", "margin"
    };

    private final Random random = new Random(42);

    private JsonOrg() {}

    static OkrSet set(int objectives) {
        return new JsonOrg().make(objectives);
    }

    /** The document of a set in UTF-8 without line breaks and indentation. */
    static byte[] compact(OkrSet okrs) {
        JsonFactory json = JsonFactory.builder().build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), OkrJson.write(okrs));
                JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        return out.toByteArray();
    }

    private OkrSet make(int objectives) {
        OkrSet.Builder set = OkrSet.builder()
                .asOf(LocalDate.parse("2026-05-15"))
                .unit("acme", "Acme", Level.COMPANY)
                .person("mia", "Mia", "acme")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30");
        for (int i = 0; i < objectives; i++) {
            int number = i;
            set.objective("o" + number, objective -> {
                objective.title(title()).unit("acme").owner("mia").cycle("2026-Q2");
                if (number > 0) {
                    objective.contributesTo("o" + (number - 1) / 3, 1 + random.nextInt(5));
                }
                for (int k = 0; k < 3; k++) {
                    objective.keyResult("o" + number + ".k" + k, this::keyResult);
                }
            });
        }
        return set.build();
    }

    private void keyResult(KeyResult.Builder keyResult) {
        double target = 100 + random.nextInt(900);
        keyResult.title(title()).change(random.nextInt(100), target, "EUR");
        if (random.nextInt(11) > 0) {
            keyResult.checkIn("2026-05-08", Math.rint(random.nextDouble() * target * 10) / 10);
        }
    }

    private String title() {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                + WORDS[random.nextInt(WORDS.length)];
    }
}
