package be.ptr.database;

import java.time.Duration;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The right to do one thing alone, on all nodes, until it is given back. It is renewed while it is held; a holder that could
 * not renew it in time and was replaced meanwhile writes nothing any more, see {@link #require} and {@link #end}.
 */
public final class Lease {
    private final Leases leases;
    private final Key key;
    private final String token;

    Lease(Leases leases, Key key, String token) {
        this.leases = leases;
        this.key = key;
        this.token = token;
    }

    /** Where it stands, and for how long it is good each time. */
    record Key(String collection, String id, Duration length) {}

    Key key() {
        return key;
    }

    /** What no other holder has. */
    String token() {
        return token;
    }

    /** Whether it is still this holder's; then it is good for its whole length from now on. */
    public boolean renew() {
        return leases.renew(this);
    }

    /**
     * The same, right before what nobody but its holder may write elsewhere.
     *
     * @throws LeaseLost when somebody else has taken it over
     */
    public void require() {
        if (!renew()) {
            throw new LeaseLost(key.id());
        }
    }

    /** Gives it back; what somebody else has taken over stays theirs. */
    public void release() {
        leases.release(this);
    }

    /**
     * Writes {@code last} into the document of the lease, in one command with the question whether it still is this holder's,
     * and gives it back; nobody can take it for {@code closed} more.
     *
     * @return false, and nothing is written, when somebody else has taken it over
     */
    public boolean end(Update last, Duration closed) {
        return leases.end(this, last, closed);
    }
}
