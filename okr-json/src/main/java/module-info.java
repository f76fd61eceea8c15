import org.jspecify.annotations.NullMarked;

/** OKR documents and reports as JSON, for the OKR alignment engine. */
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
}
