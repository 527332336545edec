package be.ptr.workbook.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** A part of a zip file whose bytes are counted and watched and whose checksum must hold at its end. */
final class CheckedPart extends FilterInputStream {
    private final CRC32 actual = new CRC32();
    private final long expected;
    private final TagWatch tags = new TagWatch();
    private final IntConsumer counter;

    /** @param counter told of every number of bytes that comes out */
    CheckedPart(InputStream in, long crc, IntConsumer counter) {
        super(in);
        this.expected = crc;
        this.counter = counter;
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
        counter.accept(read);
        tags.accept(bytes, offset, read);
        actual.update(bytes, offset, read);
        return read;
    }

    private void verify() throws ZipException {
        if (actual.getValue() != expected) {
            throw new ZipException("checksum");
        }
    }
}
