package be.ptr.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is room enough to go on writing. An embedded store closes itself when it meets a full disk; so nothing is
 * begun any more while there is still some room, and everything goes on by itself when there is more.
 */
public final class DiskRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
    private static final int MEGABYTE_BITS = 20;

    private final FreeSpace free;
    private final long least;
    private final AtomicBoolean known = new AtomicBoolean();

    /** @param megabytes below which there is too little; 0 for never */
    DiskRoom(FreeSpace free, int megabytes) {
        this.free = free;
        this.least = (long) megabytes << MEGABYTE_BITS;
    }

    /** Measured anew; every change is logged once. */
    public boolean isShort() {
        if (least == 0) {
            return false;
        }
        long bytes = free.bytes();
        boolean now = bytes < least;
        if (known.compareAndSet(!now, now)) {
            String sentence = now
                    ? "PTR-M02 {} MB left on the disk of the data folder, {} wanted (server.min-free): nothing is written, reading goes on"
                    : "PTR-M03 {} MB left on the disk of the data folder, {} wanted (server.min-free): everything goes on";
            LOG.warn(sentence, bytes >> MEGABYTE_BITS, least >> MEGABYTE_BITS);
        }
        return now;
    }
}
