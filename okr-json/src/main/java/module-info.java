import org.jspecify.annotations.NullMarked;

/** Reads and writes OKR documents and writes results, as JSON, for the OKR alignment engine. */
@NullMarked
module io.github.okralign.json {
    requires transitive io.github.okralign.core;
    requires com.google.common;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
    requires static org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.github.okralign.json;
    exports io.github.okralign.json.document;
}
