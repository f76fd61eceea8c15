package io.github.okralign.json.imports.sheet;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.json.imports.loose.LooseElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which columns of a table say what. Headers are the same whatever their case, blanks and punctuation. Immutable and
 * thread-safe.
 *
 * <p>As text, a mapping has a line for each column, {@code header = FIELD}; lines that begin with {@code #} are comments.
 */
public final class ColumnMapping {

    private static final double LEAST_RESEMBLANCE = 0.5;
    private static final Pattern NUMBERED = Pattern.compile("keyresult(\\d{1,3})(title|completion)");

    private static final ColumnMapping KNOWN = ofNames(SheetField.values());

    private final ImmutableMap<String, SheetField> fields;

    private ColumnMapping(Map<String, SheetField> fields) {
        this.fields = ImmutableMap.copyOf(fields);
    }

    private static ColumnMapping ofNames(SheetField... all) {
        Map<String, SheetField> fields = new LinkedHashMap<>();
        for (SheetField field : all) {
            field.names().forEach(name -> fields.put(LooseElement.key(name), field));
        }
        return new ColumnMapping(fields);
    }

    /**
     * All names that this library knows: those of its own dialect, of HiBob, of Culture Amp, and usual ones.
     *
     * @return the mapping
     */
    public static ColumnMapping known() {
        return KNOWN;
    }

    /**
     * The columns of key results as HiBob documents them, with those of its goals.
     *
     * @return the mapping
     */
    public static ColumnMapping hiBob() {
        return KNOWN.with("id", SheetField.GOAL_ID)
                .with("goalId", SheetField.PARENT_GOAL_IDS)
                .with("parentGoalId", SheetField.PARENT_GOAL_IDS)
                .with("type", SheetField.SCOPE);
    }

    /**
     * The columns of individual goals as Culture Amp documents them.
     *
     * @return the mapping
     */
    public static ColumnMapping cultureAmp() {
        return KNOWN;
    }

    /**
     * This mapping with another column.
     *
     * @param header the column's header
     * @param field what it says
     * @return a copy
     */
    public ColumnMapping with(String header, SheetField field) {
        Map<String, SheetField> changed = new LinkedHashMap<>(fields);
        changed.put(LooseElement.key(header), checkNotNull(field, "field"));
        return new ColumnMapping(changed);
    }

    /**
     * What a column says.
     *
     * @param header the column's header
     * @return the field, or empty if the mapping does not have it
     */
    public Optional<SheetField> field(String header) {
        String key = LooseElement.key(header);
        Matcher numbered = NUMBERED.matcher(key);
        if (!fields.containsKey(key) && numbered.matches()) {
            return Optional.of(
                    numbered.group(2).equals("title") ? SheetField.NUMBERED_TITLE : SheetField.NUMBERED_PROGRESS);
        }
        return Optional.ofNullable(fields.get(key));
    }

    static int number(String header) {
        Matcher numbered = NUMBERED.matcher(LooseElement.key(header));
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /**
     * Proposes what columns say, by the resemblance of their headers to the names that this library knows.
     *
     * @param headers the headers of a table
     * @return a proposal for each header that is not blank, in their order; {@link SheetField#IGNORE} where nothing is alike
     */
    public static List<MappedColumn> propose(List<String> headers) {
        List<MappedColumn> proposals = new ArrayList<>();
        for (String header : headers) {
            if (!header.isBlank()) {
                proposals.add(KNOWN.field(header)
                        .map(field -> new MappedColumn(header.strip(), field, 1))
                        .orElseGet(() -> mostAlike(header.strip())));
            }
        }
        return proposals;
    }

    private static MappedColumn mostAlike(String header) {
        MappedColumn best = new MappedColumn(header, SheetField.IGNORE, 0);
        for (Map.Entry<String, SheetField> known : KNOWN.fields.entrySet()) {
            double resemblance = resemblance(LooseElement.key(header), known.getKey());
            if (resemblance >= LEAST_RESEMBLANCE && resemblance > best.resemblance()) {
                best = new MappedColumn(header, known.getValue(), resemblance);
            }
        }
        return best;
    }

    /** The Dice coefficient of the bigrams of two texts. */
    private static double resemblance(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        List<String> left = new ArrayList<>();
        for (int i = 0; i + 1 < other.length(); i++) {
            left.add(other.substring(i, i + 2));
        }
        int total = left.size() + one.length() - 1;
        int shared = 0;
        for (int i = 0; i + 1 < one.length(); i++) {
            shared += left.remove(one.substring(i, i + 2)) ? 1 : 0;
        }
        return 2.0 * shared / total;
    }

    /**
     * A proposal as text, to be looked through by a person, mended, and read by {@link #parse(String)}.
     *
     * @param proposals what columns might say
     * @return the text of a mapping
     */
    public static String format(List<MappedColumn> proposals) {
        StringBuilder text =
                new StringBuilder("# What each column says. Mend what is wrong; IGNORE leaves a column out.\n");
        for (MappedColumn column : proposals) {
            if (column.resemblance() < 1) {
                text.append(
                        column.field() == SheetField.IGNORE
                                ? "# not known:\n"
                                : "# a guess, " + Math.round(column.resemblance() * 100) + " % alike:\n");
            }
            text.append(column.header().replaceAll("\\s+", " "))
                    .append(" = ")
                    .append(column.field())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a mapping. Columns that it does not name are left out and listed.
     *
     * @param text lines of {@code header = FIELD}
     * @return the mapping
     * @throws IllegalArgumentException if a line is no such line or its field is unknown
     */
    public static ColumnMapping parse(String text) {
        Map<String, SheetField> fields = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int sign = line.lastIndexOf('=');
            checkArgument(sign > 0, "line %s (\"%s\") must be a header, = and a field", number, line);
            String name = line.substring(sign + 1).strip();
            SheetField field = field(name, SheetField.values());
            checkArgument(
                    field != null,
                    "line %s: \"%s\" is not a field; it must be one such as %s",
                    number,
                    name,
                    SheetField.TITLE);
            fields.put(LooseElement.key(line.substring(0, sign)), field);
        }
        return new ColumnMapping(fields);
    }

    private static @Nullable SheetField field(String name, SheetField[] all) {
        for (SheetField field : all) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }
}
