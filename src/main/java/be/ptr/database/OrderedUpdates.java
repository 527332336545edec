package be.ptr.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The statements of one ordered update, one after the other until one fails; the stock server would go on. */
final class OrderedUpdates {
    private final UnaryOperator<Document> server;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> writeErrors = new ArrayList<>();
    private int matched;
    private int modified;

    /** @param server carries out an update of one statement */
    OrderedUpdates(UnaryOperator<Document> server) {
        this.server = server;
    }

    Document reply(Document request) {
        List<Document> statements = Documents.in(request.get("updates"));
        for (int index = 0; index < statements.size() && writeErrors.isEmpty(); index++) {
            Document single = request.clone();
            single.put("updates", List.of(statements.get(index)));
            add(server.apply(single), index);
        }
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!writeErrors.isEmpty()) {
            reply.put("writeErrors", writeErrors);
        }
        return reply.append("ok", 1.0);
    }

    private void add(Document answer, int index) {
        matched += number(answer.get("n"));
        modified += number(answer.get("nModified"));
        Documents.in(answer.get("upserted")).forEach(one -> upserted.add(one.append("index", index)));
        Documents.in(answer.get("writeErrors")).forEach(one -> writeErrors.add(one.append("index", index)));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
