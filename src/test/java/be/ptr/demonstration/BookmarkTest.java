package be.ptr.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {
    @TempDir
    Path folder;

    @Test
    void theInstantIsThereUntilItIsRemoved() throws IOException {
        Bookmark bookmark = new Bookmark(folder.resolve("demonstration"));
        assertThat(bookmark.instant()).isEmpty();

        bookmark.put(Instant.parse("2018-04-02T06:00:00Z"));
        assertThat(new Bookmark(bookmark.file()).instant()).hasValue(Instant.parse("2018-04-02T06:00:00Z"));
        bookmark.remove();
        assertThat(bookmark.instant()).isEmpty();

        Files.writeString(bookmark.file(), "half of i");
        assertThat(bookmark.instant()).isEmpty();
    }
}
