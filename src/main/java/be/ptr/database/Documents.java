package be.ptr.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents in a field of a command or of a reply. */
final class Documents {
    private Documents() {}

    /** None for anything but a list. */
    static List<Document> in(@Nullable Object field) {
        return field instanceof Collection<?> many
                ? many.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
