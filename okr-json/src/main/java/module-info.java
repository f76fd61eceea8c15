import org.jspecify.annotations.NullMarked;

/** Reads and writes OKR documents and writes results, as JSON, for the OKR alignment engine. */
@NullMarked
module io.github.okralign.json {
    requires transitive io.github.okralign.core;
    requires com.google.common;
    requires java.xml;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;
    requires static org.snakeyaml.engine;
    requires static de.siegmar.fastcsv;
    requires static org.dhatim.fastexcel.reader;
    requires static org.jspecify;

    exports io.github.okralign.json;
    exports io.github.okralign.json.document;
    exports io.github.okralign.json.imports;
    exports io.github.okralign.json.imports.asana;
    exports io.github.okralign.json.imports.sheet;
    exports io.github.okralign.json.imports.text;
    exports io.github.okralign.json.imports.viva;
}
