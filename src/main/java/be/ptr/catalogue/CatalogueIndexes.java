package be.ptr.catalogue;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;

/** Keeps the second of two rows about the same thing out; the embedded server has no other indexes. */
final class CatalogueIndexes {
    private CatalogueIndexes() {}

    /** Creates what is missing; may be called at every start. */
    static void create(MongoOperations mongo) {
        for (Class<?> kind : PlanDocuments.KINDS) {
            Document keys = new Document("planVersion", 1).append("key", 1);
            mongo.indexOps(kind)
                    .createIndex(new CompoundIndexDefinition(keys).unique().named("planVersion_key"));
        }
    }
}
