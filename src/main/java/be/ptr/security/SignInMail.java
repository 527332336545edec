package be.ptr.security;

import be.ptr.background.Guarded;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends people a link to sign in with, or to a new password. Whoever asks learns nothing from it, not even by the time it
 * takes: whether there is such an account is found out after the answer.
 */
@Component
class SignInMail implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SignInMail.class);
    private static final int FREE_FOR_AN_ACCOUNT = 3;
    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final int MOST_WAITING = 500;

    private final Accounts accounts;
    private final Outbox outbox;
    private final KnownBrowsers browsers;
    private final Pauses networks;
    private final Pauses letters;
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "sign-in-mail"),
            new ThreadPoolExecutor.DiscardPolicy());

    SignInMail(Accounts accounts, Outbox outbox, KnownBrowsers browsers, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.browsers = browsers;
        this.networks = new Pauses(clock);
        this.letters = new Pauses(clock);
    }

    /**
     * Sends a letter if there is such an account and it did not get many just now. The pause between two letters is always
     * shorter than a link is good: nobody can keep another person out by asking for links.
     *
     * @param email as typed
     * @param newPassword whether the link shall lead to a new password, else to {@code target}
     * @param place from where it is asked
     * @throws TooManyGuesses when it is asked too often from this network, unless this browser is known to the account
     */
    void ask(String email, boolean newPassword, String target, Place place) {
        Optional<String> named = UserName.of(email);
        if (named.isEmpty()) {
            return;
        }
        String id = named.get();
        if (browsers.known(id, place.cookie()).isEmpty()) {
            requireFrom(Fingerprint.of(place.network()));
        }
        String to = Fingerprint.of(id);
        if (letters.left(to, FREE_FOR_AN_ACCOUNT).isZero()) {
            letters.count(to);
            later.execute(() -> send(id, newPassword ? Letter.password(id) : Letter.signIn(id, target)));
        }
    }

    private void requireFrom(String network) {
        Duration pause = networks.left(network, FREE_FOR_AN_ADDRESS);
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
        networks.count(network);
    }

    private void send(String id, Letter letter) {
        Guarded.attempt(
                () -> {
                    if (id.contains("@")
                            && accounts.find(id).filter(Account::mayEnter).isPresent()) {
                        outbox.announce(letter);
                    }
                },
                (number, failure) ->
                        LOG.error("PTR-U01 a link to sign in could not be sent; failure {}", number, failure));
    }

    @Override
    public void destroy() {
        later.shutdown();
    }
}
