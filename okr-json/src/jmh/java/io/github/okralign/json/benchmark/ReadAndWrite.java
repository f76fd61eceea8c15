package io.github.okralign.json.benchmark;

import io.github.okralign.json.OkrJson;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reading a document to a set that is checked, and what else reads the same bytes to less; and writing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class ReadAndWrite {

    @Param({"10000", "100000"})
    private int size;

    private OkrSet okrs;
    private byte[] bytes;
    private Records.Document document;
    private final JsonFactory json = JsonFactory.builder().build();
    private final JsonMapper mapper = JsonMapper.builder().build();
    /** The layout of the library's own documents. */
    private final ObjectWriter pretty = mapper.writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    @Setup(Level.Trial)
    public void prepare() {
        okrs = JsonOrg.set(size);
        bytes = JsonOrg.compact(okrs);
        document = databind();
        if (document.objectives().size() != size || !read().equals(okrs)) {
            throw new IllegalStateException("what was read is not what was written");
        }
        System.out.println("# bytes: " + bytes.length);
    }

    @Benchmark
    public long skip() {
        long tokens = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public Records.Document databind() {
        return mapper.readValue(bytes, Records.Document.class);
    }

    @Benchmark
    public OkrSet read() {
        return OkrJson.read(bytes);
    }

    @Benchmark
    public OkrSet readStream() {
        return OkrJson.read(new ByteArrayInputStream(bytes));
    }

    /** The part of reading that is not JSON: all checks of a set, and its index. */
    @Benchmark
    public OkrSet check() {
        return okrs.toBuilder().build();
    }

    @Benchmark
    public void write() {
        OkrJson.write(okrs, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void databindWrite() {
        pretty.writeValue(OutputStream.nullOutputStream(), document);
    }
}
