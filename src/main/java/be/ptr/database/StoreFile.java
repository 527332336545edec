package be.ptr.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.engine.Constants;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one file with all documents, this process's alone from opening to closing, rewritten without waste at both. */
final class StoreFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private final Path path;
    private final FileChannel lock;
    private final MVStore store;

    /**
     * Opens the file in {@code folder}; folder and file come into being where missing.
     *
     * @throws DataFolderInUse while another process, or this one, has it open
     * @throws StoreFileUnreadable for a damaged file
     */
    static StoreFile open(Path folder) {
        FileChannel lock = lock(folder);
        Path path = folder.resolve("documents.mv").toAbsolutePath();
        try {
            compact(path);
            return new StoreFile(path, lock, opened(path));
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private StoreFile(Path path, FileChannel lock, MVStore store) {
        this.path = path;
        this.lock = lock;
        this.store = store;
    }

    MVStore store() {
        return store;
    }

    /** @throws StoreClosed when the store could not write and has closed itself */
    void requireOpen() {
        MVStoreException failure = store.getPanicException();
        if (failure != null) {
            throw new StoreClosed("the embedded MongoDB", failure);
        }
    }

    /** Does something that reads the file; trouble there is {@link StoreFileUnreadable}. */
    <T> T read(Supplier<T> access) {
        return readable(path, access);
    }

    /** Closes the store if nobody has, gives unused space back, and lets others have the folder. */
    @Override
    public void close() {
        try {
            store.close();
            compact(path);
        } finally {
            release(lock);
        }
    }

    /**
     * A lock of its own, because compacting replaces the file: two processes that begin at the same moment would each
     * hold a lock on a different one.
     */
    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DataFolderInUse(folder);
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Rewrites the file without waste, if there is room for both; on the way everything in it is read once. */
    private static void compact(Path path) {
        String file = path.toString();
        MVStoreTool.compactCleanUp(file);
        if (Files.exists(path)) {
            String compacted = file + Constants.SUFFIX_MV_STORE_TEMP_FILE;
            try {
                readable(path, () -> copy(file, compacted));
                MVStoreTool.moveAtomicReplace(compacted, file);
            } catch (MVStoreException full) {
                LOG.warn("PTR-M01 no room to rewrite {} without waste: {}", path, full.getMessage());
                FileUtils.delete(compacted);
            }
        }
    }

    private static boolean copy(String file, String compacted) {
        try (MVStore source = new MVStore.Builder().fileName(file).readOnly().open();
                MVStore target = new MVStore.Builder().fileName(compacted).open()) {
            checkComplete(source);
            MVStoreTool.compact(source, target);
            return true;
        }
    }

    /** Of a file that was cut short the store would open an earlier version, as it does after a crash. */
    private static void checkComplete(MVStore store) {
        Map<String, Object> header = store.getStoreHeader();
        long written = DataUtils.readHexLong(header, "version", 0);
        if (header.containsKey("clean") && store.getCurrentVersion() < written) {
            throw new IllegalStateException("version " + written + " is missing");
        }
    }

    /**
     * Nothing is written but by an explicit commit: without a buffer limit of 0 the store would commit in the middle of
     * a large command, whatever {@code autoCommitDisabled} promises. Small pages, and space that is used again at once,
     * keep the file small; that is safe as every commit reaches the disk before the next begins.
     */
    private static MVStore opened(Path path) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .keysPerPage(16)
                .pageSplitSize(4096);
        MVStore store = readable(path, builder::open);
        store.setRetentionTime(0);
        return store;
    }

    /** A damaged file shows itself by exceptions of many kinds; a full disk is not a damaged file. */
    private static <T> T readable(Path path, Supplier<T> access) {
        try {
            return access.get();
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_WRITING_FAILED ? e : new StoreFileUnreadable(path, e);
        } catch (RuntimeException e) {
            throw new StoreFileUnreadable(path, e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
