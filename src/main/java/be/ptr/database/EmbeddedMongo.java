package be.ptr.database;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;

/** A MongoDB server inside this process, for this machine only: what it has acknowledged survives a power failure. */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final MongoServer server;
    private final int port;
    private final StoreFile file;

    /**
     * Starts a server on the documents in {@code folder}.
     *
     * @param port 0 for any free one
     * @throws DataFolderInUse while another PTR works on the folder
     * @throws StoreFileUnreadable when the file in it is damaged
     * @throws PortUnavailable mostly when another program listens there
     */
    public static EmbeddedMongo start(Path folder, int port) {
        StoreFile file = StoreFile.open(folder);
        try {
            return new EmbeddedMongo(file.read(() -> new DurableBackend(file.store())), file, port);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private EmbeddedMongo(DurableBackend backend, StoreFile file, int port) {
        this.server = new MongoServer(backend);
        this.file = file;
        bind(server, port);
        this.port = server.getLocalAddress().getPort();
    }

    /** Netty throws the socket's checked exception undeclared. */
    private static void bind(MongoServer server, int port) {
        try {
            server.bind(HOST, port);
        } catch (Exception e) {
            server.shutdownNow();
            throw new PortUnavailable(port, e);
        }
    }

    public int port() {
        return port;
    }

    /** @throws StoreClosed when the documents can neither be read nor written any more */
    void requireOpen() {
        file.requireOpen();
    }

    /** Without a database's name, for example {@code mongodb://127.0.0.1:27018}. */
    public String connectionString() {
        return "mongodb://" + HOST + ":" + port;
    }

    /** Finishes the commands that have begun, closes all connections, compacts the file and releases the folder. */
    @Override
    public void close() {
        server.shutdownNow();
        file.close();
    }
}
