package be.ptr;

import be.ptr.cli.Terminal;
import be.ptr.configuration.Settings;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.Administrator;
import be.ptr.operation.OwnerOnlyFile;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Role;
import be.ptr.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the operator, once, the passwords that the first start has generated: on the console with embedded stores,
 * elsewhere in a file that only the owner can read.
 */
@Component
class FirstCredentials {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCredentials.class);

    private final Settings settings;
    private final Language language;
    private final Administrator administrator;
    private final Accounts accounts;

    /** @param language of whoever started the program */
    FirstCredentials(Settings settings, Language language, Administrator administrator, Accounts accounts) {
        this.settings = settings;
        this.language = language;
        this.administrator = administrator;
        this.accounts = accounts;
    }

    /**
     * Tells the administrator's; nothing when the account was there before.
     *
     * @param sample whether the sample plan is about to be imported
     * @return whether there was something to tell
     */
    boolean tell(boolean sample) {
        Optional<String> password = administrator.takePassword();
        if (password.isEmpty()) {
            return false;
        }
        Wording wording = new Wording(language);
        List<String> lines = new ArrayList<>();
        lines.add(
                wording.of("first-start.heading", settings.server().publicUrl().toString()));
        lines.add(wording.of("first-start.line", wording.of("role.ADMIN"), administrator.id(), password.get()));
        lines.add(wording.of("first-start.once"));
        if (sample) {
            lines.add(wording.of("first-start.sample"));
        }
        if (settings.embedded()) {
            print(lines, Terminal.ofSystem().out());
        } else {
            write(lines);
        }
        return true;
    }

    /** Tells one of each role in the sample plan, on the console: its people are nobody. */
    void tellSamples(Plan plan) {
        Wording wording = new Wording(language);
        List<String> lines = new ArrayList<>(line(plan, Role.LEAD, wording));
        lines.addAll(line(plan, Role.RESPONSIBLE, wording));
        lines.add(wording.of("first-start.demonstration"));
        print(lines, Terminal.ofSystem().out());
    }

    /** For a command: writes the administrator's password to the file; nothing when the account was there before. */
    Optional<Path> keep() {
        Wording wording = new Wording(language);
        return administrator
                .takePassword()
                .flatMap(password -> write(List.of(
                        wording.of("first-start.line", wording.of("role.ADMIN"), administrator.id(), password))));
    }

    private List<String> line(Plan plan, Role role, Wording wording) {
        return plan.people().stream()
                .filter(person -> person.role() == role)
                .filter(person -> role == Role.LEAD || isResponsible(person, plan))
                .findFirst()
                .flatMap(person -> accounts.resetPassword(person.email())
                        .map(password -> wording.of(
                                "first-start.line", wording.of("role." + role.name()), person.email(), password)))
                .stream()
                .toList();
    }

    private static boolean isResponsible(Person person, Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.responsibles().contains(person.email()));
    }

    private static void print(List<String> lines, PrintWriter console) {
        console.println();
        lines.forEach(line -> console.println("  " + line));
        console.println();
        console.flush();
    }

    private Optional<Path> write(List<String> lines) {
        Path file = settings.server().dataFolder().resolve("first-passwords.txt");
        try {
            OwnerOnlyFile.write(file, lines);
            LOG.info("PTR-S02 the generated passwords are in {}", file.toAbsolutePath());
            return Optional.of(file);
        } catch (IOException e) {
            LOG.error("PTR-S03 passwords not written to {}; use the command reset-password", file, e);
            return Optional.empty();
        }
    }
}
