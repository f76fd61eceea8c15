package io.github.okralign.json.text;

import io.github.okralign.json.document.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** A document in YAML. Its parser counts characters above U+FFFF as one; positions count them as two, as everywhere. */
public final class YamlText implements DocumentText {

    private final String text;
    private final @Nullable String broken;
    /** The offset of each line; computed on demand. */
    private final List<Integer> lines = new ArrayList<>();

    private YamlText(String text, @Nullable String broken) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.broken = broken;
    }

    public static YamlText of(String text) {
        return new YamlText(text, null);
    }

    public static YamlText of(byte[] bytes) {
        Utf8Text utf8 = new Utf8Text(bytes);
        String broken = utf8.broken();
        return new YamlText(utf8.toString(), broken == null ? null : broken.replace("not JSON", "not YAML"));
    }

    @Override
    public JsonParser parser(ReadOptions options) {
        return YamlParser.of(text, DocumentText.constraints(options));
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public String malformed(JacksonException e) {
        return "the text is not JSON-compatible YAML: " + e.getOriginalMessage();
    }

    @Override
    public Position position(TokenStreamLocation location) {
        Position position = Position.of(location);
        if (position.equals(Position.UNKNOWN)) {
            return position;
        }
        int line = Math.min(position.line(), lines().size());
        int start = lines().get(line - 1);
        int end = start;
        for (int i = 1; i < position.column() && end < text.length(); i++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Position(line, 1 + end - start);
    }

    private List<Integer> lines() {
        if (lines.isEmpty()) {
            lines.add(0);
            for (int i = 1; i <= text.length(); i++) {
                char last = text.charAt(i - 1);
                boolean inPair = last == '\r' && i < text.length() && text.charAt(i) == '\n';
                if (last == '\n' || (last == '\r' && !inPair)) {
                    lines.add(i);
                }
            }
        }
        return lines;
    }

    @Override
    public Position end() {
        int line = lines().size();
        return new Position(line, 1 + text.length() - lines().get(line - 1));
    }
}
