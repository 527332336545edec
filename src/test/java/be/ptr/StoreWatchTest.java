package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.database.StoreClosed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreWatchTest {
    @TempDir
    Path folder;

    @AfterEach
    void roomAgain() {
        FullFiles.FULL.set(false);
    }

    @Test
    void anEngineDatabaseThatMetAFullDiskIsSeenToBeClosed() throws SQLException {
        FullFiles.register();
        String url = "jdbc:h2:full:" + folder.resolve("engine") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (OpenDatabase database = new OpenDatabase(url, "ptr", "");
                Connection pooled = DriverManager.getConnection(url, "ptr", "")) {
            fill(pooled, 10);
            assertThatCode(database::require).doesNotThrowAnyException();

            FullFiles.FULL.set(true);
            assertThatThrownBy(() -> fill(pooled, 1000)).isInstanceOf(SQLException.class);
            FullFiles.FULL.set(false);
            assertThatThrownBy(pooled::close).isInstanceOf(SQLException.class);

            assertThatThrownBy(database::require)
                    .isInstanceOf(StoreClosed.class)
                    .hasMessageContaining("engine");
        }
        assertThat(folder).isDirectoryContaining("glob:**engine.mv.db");
    }

    private static void fill(Connection connection, int rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists fact (text varchar)");
            for (int row = 0; row < rows; row++) {
                statement.execute("insert into fact values (space(10000))");
            }
            try (ResultSet count = statement.executeQuery("select count(*) from fact")) {
                count.next();
            }
        }
    }
}
