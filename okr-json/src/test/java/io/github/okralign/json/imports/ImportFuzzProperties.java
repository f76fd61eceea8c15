package io.github.okralign.json.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.imports.asana.AsanaImport;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
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

/** Whatever is done to a file, there is a set that holds together, or a refusal that says why; nothing else. */
class ImportFuzzProperties {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ImportLimits LIMITS = new ImportLimits(4 << 20, 100, 500, 64);
    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT.withLimits(LIMITS);

    private static void check(Supplier<ImportResult> importing) {
        ImportResult result;
        try {
            result = importing.get();
        } catch (ImportRefusedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        ImportFuzz.check(result);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void exportsOfVivaGoalsWithOtherValues(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] export = VivaFixtures.export(random.nextInt(40), 25);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(export));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                JsonNode root = MAPPER.readTree(in.readAllBytes());
                for (int i = random.nextInt(8); i > 0; i--) {
                    root = mutated(root, random, 6);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(MAPPER.writeValueAsBytes(root));
                out.closeEntry();
            }
        }
        ImportOptions options = random.nextBoolean()
                ? OPTIONS
                : OPTIONS.withPeople(People.PSEUDONYMS).withTitles(Titles.NUMBERS);
        check(() -> VivaGoalsImport.read("x.zip", bytes.toByteArray(), options));
    }

    private static JsonNode mutated(JsonNode node, Random random, int depth) {
        if (depth > 0 && node.size() > 0 && random.nextInt(8) > 0) {
            if (node instanceof ArrayNode array) {
                int at = random.nextInt(array.size());
                switch (random.nextInt(12)) {
                    case 0 -> array.remove(at);
                    case 1 -> array.add(array.get(random.nextInt(array.size())).deepCopy());
                    default -> array.set(at, mutated(array.get(at), random, depth - 1));
                }
                return array;
            }
            ObjectNode object = (ObjectNode) node;
            List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(object.properties());
            Map.Entry<String, JsonNode> property = properties.get(random.nextInt(properties.size()));
            switch (random.nextInt(12)) {
                case 0 -> object.remove(property.getKey());
                case 1 ->
                    object.set("Other " + random.nextInt(3), property.getValue().deepCopy());
                default -> object.set(property.getKey(), mutated(property.getValue(), random, depth - 1));
            }
            return object;
        }
        return value(random);
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.getNodeFactory().numberNode(random.nextInt(1000, 1030));
            case 2 -> MAPPER.getNodeFactory().numberNode(random.nextDouble() * 1e300 * random.nextInt(-1, 2));
            case 3 -> MAPPER.getNodeFactory().stringNode("");
            case 4 -> MAPPER.getNodeFactory().stringNode("-40.0%");
            case 5 -> MAPPER.getNodeFactory().stringNode("2025-02-31");
            case 6 -> MAPPER.getNodeFactory().stringNode("Update from Children");
            case 7 -> MAPPER.getNodeFactory().stringNode("Key Result");
            case 8 -> MAPPER.getNodeFactory().booleanNode(true);
            case 9 -> MAPPER.createArrayNode().add(1001).add("1002").addNull();
            case 10 ->
                MAPPER.createObjectNode().put("ID", 1003).put("Name", "x").put("Weight", "0.0%");
            case 11 -> MAPPER.getNodeFactory().stringNode("\ud800 \u0000 ,;()");
            case 12 -> MAPPER.getNodeFactory().numberNode(random.nextInt(-5, 200));
            default -> MAPPER.getNodeFactory().stringNode("12/31/9999");
        };
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void exportsOfVivaGoalsWithOtherBytes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = scratched(VivaFixtures.export(random.nextInt(40), 10), random);
        check(() -> VivaGoalsImport.read("x.zip", bytes, OPTIONS));
        byte[] json = scratched(VivaFixtures.objectives(random.nextInt(40), 10), random);
        check(() -> VivaGoalsImport.read("objectives_1.json", json, OPTIONS));
        byte[] csv = scratched(VivaFixtures.VIEW.getBytes(StandardCharsets.UTF_8), random);
        check(() -> VivaGoalsImport.read("view.csv", csv, OPTIONS));
    }

    private static byte[] scratched(byte[] bytes, Random random) {
        byte[] scratched = bytes.clone();
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(scratched.length);
            switch (random.nextInt(3)) {
                case 0 -> scratched[at] = (byte) random.nextInt(256);
                case 1 -> scratched[at] = (byte) ",;\"\n|#-[]{}:%0 9@".charAt(random.nextInt(17));
                default -> scratched = random.nextInt(4) == 0 ? Arrays.copyOf(scratched, Math.max(1, at)) : scratched;
            }
            if (random.nextInt(3) == 0) {
                int length = Math.min(random.nextInt(40), scratched.length);
                System.arraycopy(
                        scratched,
                        random.nextInt(scratched.length - length + 1),
                        scratched,
                        random.nextInt(scratched.length - length + 1),
                        length);
            }
        }
        return scratched;
    }

    static final String CSV = """
            Row ID,Parent Row IDs,Goal ID,Goal Title,Owner Emails,Goal Cycle,Goal Type,Scope,Start Date,End Date,Starting Value,Target Value,Current Value,Progress,Weight,Type
            1,,1001,Grow,ann@example.org,2026-Q2,,Company,2026-04-01,2026-06-30,,,,40%,,Objective
            2,1,1002,Keep,ann@example.org,2026-Q2,,,,,,,,40%,2,Objective
            3,"1, 2",1003,Revenue,mia@example.org,2026-Q2,Euro,Department,04/01/2026,06/30/2026,0,200,80,40%,0,Key Result
            """;

    static final String ASANA = """
            {"data": [{"gid": "1", "resource_type": "goal", "name": "a", "metric": {"unit": "percentage", "initial_number_value": 0,
            "target_number_value": 1, "current_number_value": 0.4, "progress_source": "subgoal_progress"}},
            {"gid": "2", "resource_type": "goal", "name": "b", "start_on": "2026-01-01", "status": "green", "metric":
            {"unit": "none", "initial_number_value": 0, "target_number_value": 10, "current_number_value": 4}},
            {"gid": "3", "resource_type": "goal_relationship", "resource_subtype": "subgoal", "contribution_weight": 1,
            "supported_goal": {"gid": "1"}, "supporting_resource": {"gid": "2", "resource_type": "goal"}}]}
            """;

    static final String TEXT = """
            # Q2 2026
            ## O1: Grow @mia #x (0.6)
            - KR1: Revenue: 70%
            - [x] Launch
              - talk
            - Partners 7/10
            """;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void tablesTextsAndResponsesWithOtherBytes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] csv = scratched(CSV.getBytes(StandardCharsets.UTF_8), random);
        check(() -> CsvImport.read("x.csv", csv, ColumnMapping.known(), OPTIONS));
        byte[] asana = scratched(ASANA.getBytes(StandardCharsets.UTF_8), random);
        check(() -> AsanaImport.read("x.json", asana, OPTIONS));
        String text = new String(scratched(TEXT.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
        check(() -> OkrTextImport.read("x.md", text, OPTIONS));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void workbooksWithOtherParts(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(plain, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            String[] cells = {"Objective", "Key Result", "Target", "Current", "Grow", "Revenue", "10", "5"};
            for (int i = 0; i < cells.length; i++) {
                sheet.value(i / 4, i % 4, cells[i]);
            }
            sheet.range(1, 0, 3, 0).merge();
            sheet.value(2, 1, "Users");
            sheet.value(2, 2, 200);
            sheet.formula(2, 3, "C3/2");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ImportFile part :
                    ImportFiles.read("x", plain.toByteArray(), OPTIONS, new Notes(), name -> name.contains("."))) {
                out.putNextEntry(new ZipEntry(part.path()));
                out.write(random.nextInt(3) == 0 ? scratched(part.bytes(), random) : part.bytes());
                out.closeEntry();
            }
        }
        check(() -> WorkbookImport.read(bytes.toByteArray(), ColumnMapping.known(), OPTIONS));
        byte[] scratched = scratched(bytes.toByteArray(), random);
        check(() -> WorkbookImport.read(scratched, ColumnMapping.known(), OPTIONS));
    }
}
