package io.github.okralign.scale;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What somebody writes who needs the progress of one kind of documents today: Jackson's tokens into small objects, a weighted
 * mean by recursion, and the numbers as JSON. No checks, no states, no measures but those from a baseline to a target, no
 * bounds, pace or health; it serves as the peer of the library for documents that have nothing else.
 */
final class ByHand {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, Objective> objectives = new HashMap<>();
    private final List<Objective> inOrder = new ArrayList<>();

    private ByHand() {}

    private static final class KeyResult {
        String id = "";
        double weight = 1;
        double baseline;
        double target = 1;
        double value = Double.NaN;

        double progress() {
            return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, (value - baseline) / (target - baseline)));
        }
    }

    private static final class Objective {
        String id = "";
        final List<KeyResult> keyResults = new ArrayList<>();
        final List<String> targets = new ArrayList<>();
        final List<Double> targetWeights = new ArrayList<>();
        final List<Objective> children = new ArrayList<>();
        final List<Double> childWeights = new ArrayList<>();
        double progress = Double.NaN;
        boolean done;
    }

    /** Reads a document and gives the progress of every goal as JSON, in document order. */
    static byte[] progress(byte[] document) {
        ByHand hand = new ByHand();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("objectives")) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        hand.objective(parser);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return hand.write();
    }

    private void objective(JsonParser parser) {
        Objective objective = new Objective();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id")) {
                objective.id = parser.getString();
            } else if (name.equals("keyResults")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    objective.keyResults.add(keyResult(parser));
                }
            } else if (name.equals("alignments")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    alignment(parser, objective);
                }
            } else if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                parser.skipChildren();
            }
        }
        objectives.put(objective.id, objective);
        inOrder.add(objective);
    }

    private static void alignment(JsonParser parser, Objective from) {
        String to = "";
        double weight = 1;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("to")) {
                to = parser.getString();
            } else if (name.equals("weight")) {
                weight = parser.getDoubleValue();
            }
        }
        from.targets.add(to);
        from.targetWeights.add(weight);
    }

    private static KeyResult keyResult(JsonParser parser) {
        KeyResult keyResult = new KeyResult();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> keyResult.id = parser.getString();
                case "weight" -> keyResult.weight = parser.getDoubleValue();
                case "measure" -> measure(parser, keyResult);
                case "checkIns" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        checkIn(parser, keyResult);
                    }
                }
                default -> {
                    if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                        parser.skipChildren();
                    }
                }
            }
        }
        return keyResult;
    }

    private static void measure(JsonParser parser, KeyResult keyResult) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("baseline")) {
                keyResult.baseline = parser.getDoubleValue();
            } else if (name.equals("target")) {
                keyResult.target = parser.getDoubleValue();
            }
        }
    }

    /** They come in the order of their dates. */
    private static void checkIn(JsonParser parser, KeyResult keyResult) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("value")) {
                keyResult.value = parser.getDoubleValue();
            }
        }
    }

    private static double rollUp(Objective objective) {
        if (!objective.done) {
            double sum = 0;
            double weight = 0;
            for (KeyResult keyResult : objective.keyResults) {
                sum += keyResult.weight * keyResult.progress();
                weight += keyResult.weight;
            }
            for (int i = 0; i < objective.children.size(); i++) {
                double progress = rollUp(objective.children.get(i));
                if (!Double.isNaN(progress)) {
                    sum += objective.childWeights.get(i) * progress;
                    weight += objective.childWeights.get(i);
                }
            }
            objective.progress = weight > 0 ? sum / weight : Double.NaN;
            objective.done = true;
        }
        return objective.progress;
    }

    private byte[] write() {
        for (Objective objective : inOrder) {
            for (int i = 0; i < objective.targets.size(); i++) {
                Objective target = objectives.get(objective.targets.get(i));
                target.children.add(objective);
                target.childWeights.add(objective.targetWeights.get(i));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Objective objective : inOrder) {
                one(json, objective.id, rollUp(objective));
                for (KeyResult keyResult : objective.keyResults) {
                    one(json, keyResult.id, keyResult.progress());
                }
            }
            json.writeEndArray();
        }
        return out.toByteArray();
    }

    /** One goal with its progress. */
    static void one(JsonGenerator json, String id, double progress) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeNumberProperty("progress", progress);
        json.writeEndObject();
    }
}
