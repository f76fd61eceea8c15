import org.jspecify.annotations.NullMarked;

/** The OKR alignment engine: the model, the alignment graph, the roll-up and its explanation. */
@NullMarked
@SuppressWarnings("module") // the module that spelling is open to is built after this one
module io.github.okralign.core {
    requires com.google.common;
    requires org.apache.commons.statistics.distribution;
    requires transitive org.jgrapht.core;
    requires static transitive org.jspecify;

    exports io.github.okralign;
    exports io.github.okralign.alert;
    exports io.github.okralign.audit;
    exports io.github.okralign.audit.policy;
    exports io.github.okralign.graph;
    exports io.github.okralign.model;
    exports io.github.okralign.pace;
    exports io.github.okralign.review;
    exports io.github.okralign.rollup;
    exports io.github.okralign.spelling to
            io.github.okralign.json;
    exports io.github.okralign.structure;
}
