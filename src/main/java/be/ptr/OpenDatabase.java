package be.ptr;

import be.ptr.database.StoreClosed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An H2 database that this process has open, asked on one connection for as long as the process runs: one that closed
 * itself would be opened again by another connection, to fail again at the next write.
 */
final class OpenDatabase implements AutoCloseable {
    private static final String NAME = "the embedded database of the engine";

    private final Connection connection;

    /** @throws StoreClosed when it does not let itself be opened */
    OpenDatabase(String url, String user, String password) {
        try {
            this.connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new StoreClosed(NAME, e);
        }
    }

    /** @throws StoreClosed when it has closed itself, or does not answer */
    void require() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw new StoreClosed(NAME, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is closed all the same.
        }
    }
}
