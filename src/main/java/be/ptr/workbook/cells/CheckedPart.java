package be.ptr.workbook.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** A part of a zip file that may not grow without bounds and whose checksum must hold at its end. */
final class CheckedPart extends FilterInputStream {
    /** What the widest honest sheet takes: every row of Excel formatted in sixteen columns. */
    private static final long MAX_BYTES = 400L << 20;

    private final CRC32 actual = new CRC32();
    private final long expected;
    private long count;

    CheckedPart(InputStream in, long crc) {
        super(in);
        this.expected = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
            verify();
            return read;
        }
        count += read;
        if (count > MAX_BYTES) {
            throw new Refused("too-much-content");
        }
        actual.update(bytes, offset, read);
        return read;
    }

    private void verify() throws ZipException {
        if (actual.getValue() != expected) {
            throw new ZipException("checksum");
        }
    }
}
