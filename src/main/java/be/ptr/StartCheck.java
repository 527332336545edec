package be.ptr;

import be.ptr.configuration.DatabaseSettings;
import be.ptr.configuration.EngineSettings;
import be.ptr.configuration.ServerSettings;
import be.ptr.configuration.Settings;
import be.ptr.database.DataFolderInUse;
import be.ptr.database.DatabaseUnreachable;
import be.ptr.database.MongoAnswer;
import be.ptr.database.StoreFileUnreadable;
import be.ptr.operation.AddressUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;

/** Tries at once what would otherwise fail in the middle of a long start: stores, data folder, address. */
final class StartCheck {
    private static final int PATIENCE_SECONDS = 5;

    private StartCheck() {}

    /**
     * The stores answer and nobody else works on the data folder.
     *
     * @throws DataFolderInUse while another PTR has the engine's file open
     * @throws StoreFileUnreadable for a damaged file of the engine
     * @throws DatabaseUnreachable when a store does not answer
     * @throws UncheckedIOException when the data folder cannot be made, or nothing can be written to it
     */
    static void stores(Settings settings) {
        Path folder = settings.server().dataFolder();
        try {
            boolean documents = settings.database().mode() == DatabaseSettings.Mode.EMBEDDED;
            for (String part : List.of("", documents ? "mongodb" : "", "uploads", "bpmn")) {
                FolderCheck.requireWritable(folder.resolve(part));
            }
            LogFile.requireWritable(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EngineSettings engine = settings.engine();
        String url = SpringProperties.engineUrl(settings);
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try {
            DriverManager.getConnection(url, engine.user(), engine.password()).close();
        } catch (SQLException e) {
            throw unreachable(e, url, folder, engine.embedded());
        }
        MongoAnswer.require(settings.database());
    }

    private static RuntimeException unreachable(SQLException failure, String url, Path folder, boolean embedded) {
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new DataFolderInUse(folder);
        }
        if (embedded && failure.getErrorCode() != ErrorCode.WRONG_USER_OR_PASSWORD) {
            return new StoreFileUnreadable(folder.resolve("engine.mv.db"), failure);
        }
        String address = url.replaceFirst("[;?].*", "").replaceFirst("//[^/]*@", "//");
        return new DatabaseUnreachable(address, String.valueOf(failure.getMessage()), failure);
    }

    /** @throws AddressUnavailable when the server could not listen there */
    static void address(ServerSettings server) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does: connections that an earlier one has just closed are no hindrance.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(server.host()), server.port()));
        } catch (IOException e) {
            throw new AddressUnavailable(server.host(), server.port(), e);
        }
    }
}
