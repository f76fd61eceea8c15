package io.github.okralign.json.imports.loose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The directory of a zip archive that is in memory. Some programs write entries that can be read by the directory only, which
 * the platform reads of files alone. Sizes that entries state are not believed: who unpacks one counts.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int DIRECTORY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipDirectory() {}

    /** A file of an archive, which unpacks while it is read. */
    static final class Entry {

        private final byte[] bytes;
        private final ByteBuffer zip;
        private final String name;
        private final int flags;
        private final int method;
        private final long size;
        private final long offset;

        private Entry(byte[] bytes, ByteBuffer zip, int at, String name) {
            this.bytes = bytes;
            this.zip = zip;
            this.name = name;
            this.flags = zip.getShort(at + 8);
            this.method = zip.getShort(at + 10);
            this.size = zip.getInt(at + 20) & 0xffffffffL;
            this.offset = zip.getInt(at + 42) & 0xffffffffL;
        }

        String name() {
            return name;
        }

        InputStream open() throws IOException {
            if (offset + LOCAL_SIZE > zip.limit() || zip.getInt((int) offset) != LOCAL || (flags & 1) != 0) {
                throw new IOException("entry \"" + name + "\" is encrypted or not where the directory says");
            }
            long start = offset
                    + LOCAL_SIZE
                    + (zip.getShort((int) offset + 26) & 0xffff)
                    + (zip.getShort((int) offset + 28) & 0xffff);
            long rest = zip.limit() - start;
            if (rest < 0 || (method == 0 && size > rest) || (method != 0 && method != 8)) {
                throw new IOException("entry \"" + name + "\" is cut off or packed in an unknown way");
            }
            InputStream packed = new ByteArrayInputStream(bytes, (int) start, (int) Math.min(rest, size));
            return method == 0
                    ? packed
                    : new InflaterInputStream(packed, new Inflater(true)) {
                        @Override
                        public void close() throws IOException {
                            inf.end();
                            super.close();
                        }
                    };
        }
    }

    /** The first entries of an archive; none if it has no directory. */
    static List<Entry> entries(byte[] bytes, int most) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Entry> entries = new ArrayList<>();
        int end = end(zip);
        if (end < 0) {
            return entries;
        }
        long at = zip.getInt(end + 16) & 0xffffffffL;
        while (entries.size() < most && at + DIRECTORY_SIZE <= end && zip.getInt((int) at) == DIRECTORY) {
            int length = zip.getShort((int) at + 28) & 0xffff;
            long next = at
                    + DIRECTORY_SIZE
                    + length
                    + (zip.getShort((int) at + 30) & 0xffff)
                    + (zip.getShort((int) at + 32) & 0xffff);
            if (next > end) {
                break;
            }
            String name = new String(bytes, (int) at + DIRECTORY_SIZE, length, StandardCharsets.UTF_8);
            entries.add(new Entry(bytes, zip, (int) at, name.replace('\\', '/')));
            at = next;
        }
        return entries;
    }

    private static int end(ByteBuffer zip) {
        int last = Math.max(0, zip.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = zip.limit() - END_SIZE; at >= last; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
