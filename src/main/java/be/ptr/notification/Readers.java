package be.ptr.notification;

import be.ptr.catalogue.Catalogue;
import be.ptr.engine.Letter;
import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who stands behind an address. */
@Component
public class Readers {
    private final Situations situations;
    private final Catalogue catalogue;
    private final Accounts accounts;

    Readers(Situations situations, Catalogue catalogue, Accounts accounts) {
        this.situations = situations;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    Reader of(Letter letter, String email) {
        return letter.run() == null
                ? of(email)
                : Reader.of(email, situations.of(letter.run()).plan());
    }

    /** Whatever run knows the person; else as the account is called. */
    public Reader of(String email) {
        return catalogue.runs().stream()
                .flatMap(run -> catalogue.current(run.name()).stream())
                .flatMap((Plan plan) -> plan.person(email).stream())
                .findFirst()
                .map(Reader::of)
                .orElseGet(() -> account(email)
                        .map(account -> new Reader(email, account.name(), Language.FR))
                        .orElseGet(() -> Reader.unknown(email)));
    }

    private Optional<Account> account(String id) {
        return accounts.find(id);
    }
}
