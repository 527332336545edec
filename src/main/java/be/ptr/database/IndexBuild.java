package be.ptr.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/**
 * A {@code createIndexes} before it runs, because the stock server takes over what stands under the index's name: another
 * index, or the half of one whose build met duplicates and failed.
 */
final class IndexBuild {
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;

    private final MVStore store;
    private final String collection;
    private final List<Document> wanted;

    IndexBuild(MVStore store, String database, Document request) {
        this.store = store;
        this.collection = database + "." + request.get("createIndexes");
        this.wanted = Documents.in(request.get("indexes"));
    }

    /**
     * @param listed the reply to {@code listIndexes}
     * @throws MongoServerError for a different index of the same name
     */
    void prepare(Document listed) {
        List<Document> existing =
                listed.get("cursor") instanceof Document cursor ? Documents.in(cursor.get("firstBatch")) : List.of();
        for (Document index : wanted) {
            existing.stream()
                    .filter(other -> Objects.equals(other.get("name"), index.get("name")))
                    .findFirst()
                    .ifPresentOrElse(other -> checkSame(other, index), () -> removeRemains(index));
        }
    }

    private void checkSame(Document existing, Document index) {
        if (!Objects.equals(existing.get("key"), index.get("key")) || isUnique(existing) != isUnique(index)) {
            throw new MongoServerError(
                    INDEX_KEY_SPECS_CONFLICT,
                    "IndexKeySpecsConflict",
                    collection + " has a different index " + index.get("name") + " already");
        }
    }

    private void removeRemains(Document index) {
        store.removeMap(collection + "._index_" + index.get("name"));
    }

    private static boolean isUnique(Document index) {
        return Boolean.TRUE.equals(index.get("unique"));
    }
}
