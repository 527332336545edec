package be.ptr.operation;

import be.ptr.intake.Report;
import be.ptr.intake.Stage;
import be.ptr.plan.DryRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What an operator can have done on the stores, through the server that holds them or without one. */
public interface Operations extends AutoCloseable {
    /** Who did it, in the journal. */
    String OPERATOR = "operator";

    /**
     * Says what an import would come to, and how many e-mails the start would have leave.
     *
     * @param waiting hears how many workbooks a running server reads before this one, while there are any
     */
    Report check(Path workbook, DryRun run, IntConsumer waiting);

    /**
     * Imports and starts a workbook's plan.
     *
     * @param hold whether the e-mails of the run are held
     * @param progress hears how far it is, where that can be known
     * @param waiting hears how many workbooks a running server reads before this one, while there are any
     * @throws Declined when a running server does not answer with a report
     */
    Report bring(Path workbook, DryRun run, boolean hold, Consumer<Stage> progress, IntConsumer waiting);

    /**
     * Gives an account a new password and returns it; empty when there is no such account.
     *
     * @param account an e-mail address or the id of the administrator, in any case
     */
    Optional<String> resetPassword(String account);

    /** Where the administrator's password is, when this very command brought the account into being. */
    default Optional<Path> firstPasswords() {
        return Optional.empty();
    }

    @Override
    void close();
}
