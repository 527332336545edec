package be.ptr.database;

/** How much can still be written where the data folder is. */
@FunctionalInterface
public interface FreeSpace {
    /** For this program's user; 0 when it cannot be found out. */
    long bytes();
}
