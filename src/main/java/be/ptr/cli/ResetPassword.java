package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.operation.Operations;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reset-password}: gives an account a new password and shows it once. */
@Command(name = "reset-password", mixinStandardHelpOptions = true)
final class ResetPassword implements Callable<Integer> {
    private final Root root;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "EMAIL", descriptionKey = "account")
    private String account = "";

    ResetPassword(Root root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = root.settings();
        Optional<String> password;
        try (Operations operations = root.operations(settings)) {
            password = operations.resetPassword(account.strip());
        }
        if (password.isEmpty()) {
            surroundings
                    .terminal()
                    .err()
                    .println(surroundings.wording().of("reset-password.unknown", Plain.text(account)));
            return ExitCode.REFUSED;
        }
        surroundings.out().println(surroundings.wording().of("reset-password.done", account.strip(), password.get()));
        return ExitCode.DONE;
    }
}
