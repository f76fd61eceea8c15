package io.github.okralign.json.imports.table;

import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportRefusedException;
import io.github.okralign.json.imports.loose.ImportFile;
import io.github.okralign.json.imports.loose.ImportFiles;
import io.github.okralign.json.imports.loose.Notes;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The merged cells of a workbook's sheets, which fastexcel-reader does not tell. Looks at the whole archive on the way, so
 * that one that unpacks to more than an import may have is refused before anything else opens it.
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

    private MergedCells() {}

    static MergedCells read(byte[] workbook, ImportLimits limits) {
        Map<String, ImportFile> parts = new HashMap<>();
        for (ImportFile part : ImportFiles.read(
                "workbook", workbook, limits, new Notes(), name -> name.endsWith(".xml") || name.endsWith(".rels"))) {
            parts.put(part.path(), part);
        }
        MergedCells merged = new MergedCells();
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

    private interface Element {
        void accept(XMLStreamReader reader);
    }

    private static void each(ImportFile part, String name, Element element) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part.bytes()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)) {
                element.accept(reader);
            }
        }
        reader.close();
    }

    private static void range(@org.jspecify.annotations.Nullable String text, List<Range> ranges) {
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
