package io.github.okralign.scale;

import java.io.IOException;

/** The scale table of what reads and writes. */
public final class JsonScaleTable {

    private JsonScaleTable() {}

    /**
     * Measures the verbs that read and write.
     *
     * @param arguments as for {@link ScaleTable#main}
     * @throws IOException if the file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        ScaleTable.run(JsonVerbs.all(), "mvn -Pscale -pl okr-core,okr-json verify", arguments);
    }
}
