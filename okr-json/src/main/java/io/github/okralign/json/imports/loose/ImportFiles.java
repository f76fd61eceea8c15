package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportLimits;
import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportOptions;
import io.github.okralign.json.imports.ImportRefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the files of a folder, of a zip archive, or one file, into memory. The names in an archive are labels only: nothing
 * is written. Links out of a folder are not followed.
 */
public final class ImportFiles {

    private static final int CHUNK = 1 << 16;
    /** How deep archives are read that stand in archives. */
    private static final int MOST_ARCHIVES = 3;

    private final ImportLimits limits;
    private final Notes notes;
    private final Predicate<String> wanted;
    private final List<ImportFile> files = new ArrayList<>();
    private final FileLabels labels;
    private long left;
    private int seen;

    private ImportFiles(ImportOptions options, Notes notes, Predicate<String> wanted) {
        ImportLimits limits = options.limits();
        this.limits = limits;
        this.labels = new FileLabels(options);
        this.notes = notes;
        this.wanted = wanted;
        this.left = limits.maxBytes();
    }

    /**
     * Reads all files that are wanted; a note tells of every other one.
     *
     * @param path a folder, an archive or a file
     * @param wanted takes lower-case names of files
     * @return the files, by path
     * @throws ImportRefusedException if a limit is exceeded
     * @throws IOException if reading fails
     */
    public static List<ImportFile> read(Path path, ImportOptions options, Notes notes, Predicate<String> wanted)
            throws IOException {
        ImportFiles all = new ImportFiles(options, notes, wanted);
        if (Files.isDirectory(path)) {
            all.folder(path);
        } else {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = all.bytes(in);
            }
            Path name = path.getFileName();
            all.bytes(name == null ? "" : name.toString(), bytes);
        }
        return all.sorted();
    }

    /** As {@link #read}, for what is in memory already. */
    public static List<ImportFile> read(
            String name, byte[] bytes, ImportOptions options, Notes notes, Predicate<String> wanted) {
        ImportFiles all = new ImportFiles(options, notes, wanted);
        if (bytes.length > options.limits().maxBytes()) {
            throw all.tooLarge();
        }
        all.bytes(name, bytes);
        return all.sorted();
    }

    /** All bytes of a stream, unless there are more than an import may have. */
    public static byte[] bytes(InputStream in, ImportLimits limits) throws IOException {
        return new ImportFiles(ImportOptions.DEFAULT.withLimits(limits), new Notes(), name -> true).bytes(in);
    }

    private List<ImportFile> sorted() {
        files.sort(Comparator.comparing(ImportFile::path));
        return files;
    }

    private void bytes(String name, byte[] bytes) {
        if (isZip(bytes) && !wanted.test(name.toLowerCase(Locale.ROOT))) {
            left = limits.maxBytes();
            archive("", bytes, MOST_ARCHIVES);
        } else {
            files.add(new ImportFile(name, labels.of(name), bytes));
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private void folder(Path root) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root, limits.maxDepth())) {
            found = walk.filter(Files::isRegularFile)
                    .limit(limits.maxFiles() + 1L)
                    .toList();
        }
        try (Stream<Path> walk = Files.walk(root, limits.maxDepth())) {
            walk.filter(path -> Files.isDirectory(path) && root.relativize(path).getNameCount() == limits.maxDepth())
                    .forEach(path -> notes.omitted(
                            ImportNote.Topic.UNUSED_FILE,
                            labels.of(root.relativize(path).toString().replace('\\', '/')),
                            "",
                            "the folder is nested too deep and is not read"));
        }
        for (Path file : found) {
            String name = root.relativize(file).toString().replace('\\', '/');
            countFile();
            if (take(name, MOST_ARCHIVES)) {
                try (InputStream in = Files.newInputStream(file)) {
                    keep(name, bytes(in), MOST_ARCHIVES);
                }
            }
        }
    }

    /** Keeps a file, or what is in it if it is an archive. */
    private void keep(String path, byte[] bytes, int archives) {
        if (isZip(bytes) && isArchive(path)) {
            archive(path + "/", bytes, archives);
        } else if (isArchive(path)) {
            notes.omitted(ImportNote.Topic.UNREADABLE_FILE, labels.of(path), "", "the archive is none and is left out");
        } else {
            files.add(new ImportFile(path, labels.of(path), bytes));
        }
    }

    private static boolean isArchive(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void archive(String prefix, byte[] bytes, int archives) {
        List<ZipDirectory.Entry> entries = ZipDirectory.entries(bytes, limits.maxFiles() + 1);
        if (entries.isEmpty()) {
            stream(prefix, bytes, archives);
            return;
        }
        for (ZipDirectory.Entry entry : entries) {
            if (entry.name().endsWith("/")) {
                continue;
            }
            countFile();
            String name = prefix + entry.name();
            if (take(name, archives - 1)) {
                try (InputStream in = entry.open()) {
                    keep(name, bytes(in), archives - 1);
                } catch (IOException e) {
                    notes.omitted(
                            ImportNote.Topic.UNREADABLE_FILE,
                            labels.of(name),
                            "",
                            "the file cannot be unpacked and is left out");
                }
            }
        }
    }

    /** Reads an archive without a directory, such as one that was not copied to its end. */
    private void stream(String prefix, byte[] bytes, int archives) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = prefix + entry.getName().replace('\\', '/');
                if (!entry.isDirectory()) {
                    countFile();
                    if (take(name, archives - 1)) {
                        keep(name, bytes(zip), archives - 1);
                    }
                }
                skip(zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            notes.omitted(
                    ImportNote.Topic.UNREADABLE_FILE,
                    prefix.isEmpty() ? "" : labels.of(prefix),
                    "",
                    "the archive is damaged after " + seen + " files; what follows is left out");
        }
    }

    /** Moves behind an entry, which has to be unpacked even if nobody wants it, within the limit. */
    private void skip(ZipInputStream zip) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            spend(read);
        }
    }

    private void countFile() {
        if (++seen > limits.maxFiles()) {
            throw new ImportRefusedException(
                    "there are more than " + limits.maxFiles() + " files; maxFiles of ImportLimits can be raised");
        }
    }

    private boolean take(String path, int archives) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean take = (wanted.test(name) || (archives > 0 && isArchive(name))) && !path.contains("__MACOSX/");
        // What a file system hides is nobody's data.
        if (!take && !name.startsWith(".") && !path.contains("__MACOSX/")) {
            notes.omitted(ImportNote.Topic.UNUSED_FILE, labels.of(path), "", "the file is of no kind that is read");
        }
        return take;
    }

    private byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            spend(read);
            out.write(chunk, 0, read);
        }
        return out.toByteArray();
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLarge();
        }
    }

    private ImportRefusedException tooLarge() {
        return new ImportRefusedException(
                "the files hold more than " + limits.maxBytes() + " bytes; maxBytes of ImportLimits can be raised");
    }
}
