package io.github.okralign.json.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.OkrJson;
import io.github.okralign.json.imports.asana.AsanaImport;
import io.github.okralign.json.imports.sheet.ColumnMapping;
import io.github.okralign.json.imports.sheet.CsvImport;
import io.github.okralign.json.imports.sheet.WorkbookImport;
import io.github.okralign.json.imports.text.OkrTextImport;
import io.github.okralign.json.imports.viva.VivaFixtures;
import io.github.okralign.json.imports.viva.VivaGoalsImport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever text an export holds, and wherever it holds it, nothing of it shows where titles are numbers and people are
 * dropped or have other names: not in the document, not in a note, not in the reconciliation, not in a refusal.
 */
class ImportPrivacyProperties {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SECRET = "zqsecret";

    private static ImportOptions options(Random random) {
        return ImportOptions.DEFAULT
                .withTitles(Titles.NUMBERS)
                .withPeople(random.nextBoolean() ? People.PSEUDONYMS : People.DROP);
    }

    private static String everything(ImportResult result) {
        return OkrJson.write(result.set()) + result.notes() + result.reconciliation();
    }

    private static void check(Random random, Function<ImportOptions, ImportResult> importing) {
        String shown;
        try {
            shown = everything(importing.apply(options(random)));
        } catch (ImportRefusedException e) {
            shown = String.valueOf(e.getMessage());
        }
        assertThat(shown.toLowerCase(Locale.ROOT)).doesNotContain(SECRET);
    }

    private static String secret(Random random) {
        String secret = SECRET + random.nextInt(50);
        return switch (random.nextInt(5)) {
            case 0 -> secret + "@example.org";
            case 1 -> "Ask " + secret.toUpperCase(Locale.ROOT) + " (weight: 3%, Id: 4)";
            case 2 -> secret + ", " + secret + "2; x";
            default -> secret;
        };
    }

    /** Puts secrets in place of texts, of names of fields, and of ids that are numbers. */
    private static JsonNode spiked(JsonNode node, Random random, int odds) {
        if (node instanceof ArrayNode array) {
            ArrayNode spiked = MAPPER.createArrayNode();
            array.forEach(each -> spiked.add(spiked(each, random, odds)));
            return spiked;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode spiked = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                boolean other = random.nextInt(odds * 4) == 0;
                spiked.set(other ? secret(random) : property.getKey(), spiked(property.getValue(), random, odds));
                if (random.nextInt(odds * 4) == 0) {
                    spiked.put("more " + secret(random), secret(random));
                }
            }
            return spiked;
        }
        boolean replaced = random.nextInt(node.isString() ? odds : odds * 10) == 0;
        return replaced ? MAPPER.getNodeFactory().stringNode(secret(random)) : node;
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void exportsOfVivaGoals(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int odds = 2 + random.nextInt(20);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new ByteArrayInputStream(VivaFixtures.export(random.nextInt(40), 25)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                JsonNode spiked = spiked(MAPPER.readTree(in.readAllBytes()), random, odds);
                if (random.nextInt(3) == 0) {
                    ObjectNode wrapper = MAPPER.createObjectNode();
                    wrapper.set(secret(random), spiked);
                    spiked = wrapper;
                }
                out.putNextEntry(new ZipEntry(SECRET + "/" + entry.getName().replace("data/", SECRET)));
                out.write(MAPPER.writeValueAsBytes(spiked));
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry(SECRET + ".pdf"));
            out.closeEntry();
        }
        check(random, options -> VivaGoalsImport.read(SECRET + ".zip", bytes.toByteArray(), options));
    }

    private static String spiked(String text, String separators, Random random) {
        StringBuilder spiked = new StringBuilder();
        for (String part : text.split("(?<=[" + separators + "])|(?=[" + separators + "])", -1)) {
            boolean word = part.chars().anyMatch(Character::isLetter);
            spiked.append(word && random.nextInt(6) == 0 ? SECRET + random.nextInt(9) : part);
        }
        return spiked.toString();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void viewsTablesAndTexts(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] view = spiked(VivaFixtures.VIEW, ",\n", random).getBytes(StandardCharsets.UTF_8);
        check(random, options -> VivaGoalsImport.read("VivaGoals_" + SECRET + ".csv", view, options));
        byte[] csv = spiked(ImportFuzzProperties.CSV, ",\n", random).getBytes(StandardCharsets.UTF_8);
        check(random, options -> CsvImport.read(SECRET + ".csv", csv, ColumnMapping.known(), options));
        String text = spiked(ImportFuzzProperties.TEXT, " \n", random);
        check(random, options -> OkrTextImport.read(SECRET + ".md", text, options));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void responsesOfAsana(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] json = MAPPER.writeValueAsBytes(spiked(MAPPER.readTree(ImportFuzzProperties.ASANA), random, 4));
        check(random, options -> AsanaImport.read(SECRET + ".json", json, options));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void workbooks(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, SECRET, "1.0")) {
            for (int i = 0; i < 2; i++) {
                Worksheet sheet = workbook.newWorksheet(SECRET + i);
                List<String> rows =
                        new ArrayList<>(ImportFuzzProperties.CSV.lines().toList());
                for (int row = 0; row < rows.size(); row++) {
                    String[] cells = spiked(rows.get(row), ",", random).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(row, column, cells[column]);
                    }
                    sheet.value(row, 40, SECRET);
                }
            }
        }
        check(random, options -> WorkbookImport.read(bytes.toByteArray(), ColumnMapping.known(), options));
    }
}
