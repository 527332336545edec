package be.ptr.database;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend made durable: a reply leaves when everything before it is on the disk.
 *
 * <p>Commands that write run alone. Documents are changed in place, so readers wait for writers, and a reply is a copy.
 */
final class DurableBackend extends H2Backend {
    /** Documents per reply: a client takes no more than 48 MB at once, the stock server sends all in one. */
    private static final int BATCH = 1000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document request) {
        ServedCommands.check(command, request);
        return ServedCommands.onlyReads(command)
                ? read(() -> reply(channel, database, command, request))
                : write(() -> reply(channel, database, command, request));
    }

    /** A refusal is the client's to report; the stock server would log it with all documents of the command. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refused) {
            return refusal(refused);
        }
    }

    private static Document refusal(MongoServerException cause) {
        Document reply = new Document("ok", 0).append("errmsg", cause.getMessageWithoutErrorCode());
        if (cause instanceof MongoServerError error) {
            reply.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }

    private Document read(Supplier<Document> command) {
        return locked(lock.readLock(), () -> command.get().cloneDeeply());
    }

    /** Commits also what a failing command has done so far, as the documents in memory have changed already. */
    private Document write(Supplier<Document> command) {
        return locked(lock.writeLock(), () -> {
            try {
                return command.get().cloneDeeply();
            } finally {
                if (getMvStore().commit() >= 0) {
                    getMvStore().sync();
                }
            }
        });
    }

    private static Document locked(Lock lock, Supplier<Document> command) {
        lock.lock();
        try {
            return command.get();
        } finally {
            lock.unlock();
        }
    }

    private Document reply(Channel channel, String database, String command, Document request) {
        UnaryOperator<Document> stock = one -> super.handleCommand(channel, database, command, one);
        return switch (command) {
            case "hello" -> hello(channel, database);
            case "find", "getMore" -> {
                request.putIfAbsent("batchSize", BATCH);
                yield stock.apply(request);
            }
            case "createIndexes" -> {
                Document list = new Document("listIndexes", request.get(command));
                new IndexBuild(getMvStore(), database, request)
                        .prepare(super.handleCommand(channel, database, "listIndexes", list));
                yield stock.apply(request);
            }
            case "update" ->
                Boolean.FALSE.equals(request.get("ordered"))
                        ? stock.apply(request)
                        : new OrderedUpdates(stock).reply(request);
            default -> stock.apply(request);
        };
    }

    /** The stock server does not know it; the health check asks nothing else. Fails once the store is closed. */
    private Document hello(Channel channel, String database) {
        if (getMvStore().isClosed()) {
            throw new MongoServerException("The document store is closed");
        }
        return super.handleCommand(channel, database, "ismaster", new Document("ismaster", 1))
                .append("isWritablePrimary", true);
    }

    /** Queries of drivers before 2017 would bypass the lock. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "The embedded server does not serve OP_QUERY");
    }
}
