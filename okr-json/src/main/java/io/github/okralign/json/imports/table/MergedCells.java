package io.github.okralign.json.imports.table;

import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook and the merged cells of its sheets, which fastexcel-reader does not tell. One that unpacks to more
 * than an import may have is refused here, and what fastexcel-reader opens is packed anew from what was unpacked: an archive
 * can show other entries to a reader of its directory than to one of its stream.
 */
final class MergedCells {

    private static final int MOST_RANGES = 100_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /**
     * A range; rows and columns from 0, ends included.
     *
     * @param top its first row
     * @param left its first column
     * @param bottom its last row
     * @param right its last column
     */
    record Range(int top, int left, int bottom, int right) {}

    private final Map<String, List<Range>> bySheet = new HashMap<>();

    private final Map<String, ImportFile> parts = new LinkedHashMap<>();

    private MergedCells() {}

    static MergedCells read(byte[] workbook, ImportOptions options) {
        MergedCells merged = new MergedCells();
        Map<String, ImportFile> parts = merged.parts;
        for (ImportFile part : ImportFiles.read(
                "workbook", workbook, options, new Notes(), name -> name.endsWith(".xml") || name.endsWith(".rels"))) {
            parts.putIfAbsent(part.path(), part);
        }
        ImportFile book = parts.get("xl/workbook.xml");
        ImportFile relations = parts.get("xl/_rels/workbook.xml.rels");
        if (book == null || relations == null) {
            return merged;
        }
        try {
            Map<String, String> targets = new HashMap<>();
            each(relations, "Relationship", reader -> {
                String id = reader.getAttributeValue(null, "Id");
                String target = reader.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
            Map<String, String> sheets = new HashMap<>();
            each(book, "sheet", reader -> {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
                        sheets.put(reader.getAttributeValue(null, "name"), targets.get(reader.getAttributeValue(i)));
                    }
                }
            });
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                ImportFile part = parts.get(sheet.getValue());
                List<Range> ranges = new ArrayList<>();
                if (part != null) {
                    each(part, "mergeCell", reader -> range(reader.getAttributeValue(null, "ref"), ranges));
                }
                merged.bySheet.put(sheet.getKey(), ranges);
            }
        } catch (XMLStreamException e) {
            throw new ImportRefusedException("the workbook is damaged; it must be one that Excel opens", e);
        }
        return merged;
    }

    List<Range> of(String sheet) {
        return bySheet.getOrDefault(sheet, List.of());
    }

    /** Whether the workbook says how its cells look, without which no number is shown as a date or a percentage. */
    boolean hasStyles() {
        ImportFile types = parts.get("[Content_Types].xml");
        return types != null && new String(types.bytes(), StandardCharsets.UTF_8).contains("spreadsheetml.styles+xml");
    }

    /** The parts as an archive. */
    byte[] repacked() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ImportFile part : parts.values()) {
                zip.putNextEntry(new ZipEntry(part.path()));
                zip.write(part.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Element {
        void accept(XMLStreamReader reader);
    }

    private static void each(ImportFile part, String name, Element element) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Damage is told by the exception; by default it goes to standard error as well.
        factory.setXMLReporter((message, type, information, location) -> {});
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part.bytes()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)) {
                element.accept(reader);
            }
        }
        reader.close();
    }

    private static void range(@Nullable String text, List<Range> ranges) {
        Matcher matcher = RANGE.matcher(text == null ? "" : text);
        if (matcher.matches() && ranges.size() < MOST_RANGES) {
            ranges.add(new Range(
                    Integer.parseInt(matcher.group(2)) - 1,
                    column(matcher.group(1)),
                    Integer.parseInt(matcher.group(4)) - 1,
                    column(matcher.group(3))));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
