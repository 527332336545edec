package be.ptr.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The one-time tokens that are still good, for every node, over restarts; never the tokens themselves. */
@Component
public final class SignInTokens {
    private final MongoOperations mongo;
    private final Clock clock;

    public SignInTokens(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A token that signs one person in, once.
     *
     * @param digest by which the token is found again and from which nobody can make it
     * @param account user id
     * @param target path that the sign-in leads to
     */
    @Document("signInTokens")
    @TypeAlias("sign-in-token")
    public record Token(@Id String digest, String account, String target, Instant until) {}

    /** Keeps one more, and forgets those whose time is over. */
    public void keep(Token token) {
        mongo.remove(Query.query(Criteria.where("until").lte(clock.instant())), Token.class);
        mongo.insert(token);
    }

    /** The token while it is good; it stays so. */
    public Optional<Token> look(String digest) {
        return good(mongo.findById(digest, Token.class));
    }

    /** The token while it is good; only one caller on any node ever gets it. */
    public Optional<Token> take(String digest) {
        return good(mongo.findAndRemove(Query.query(Criteria.where("_id").is(digest)), Token.class));
    }

    /** Makes every token of {@code account} worthless. */
    public void forget(String account) {
        mongo.remove(Query.query(Criteria.where("account").is(account)), Token.class);
    }

    private Optional<Token> good(@Nullable Token token) {
        return Optional.ofNullable(token).filter(found -> clock.instant().isBefore(found.until()));
    }
}
