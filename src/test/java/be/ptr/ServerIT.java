package be.ptr;

import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The running server, one for all integration tests: on any free port, stores in a temporary folder, jobs run by hand. A
 * subclass adds no annotation that changes the context, else a second server is started.
 */
@SpringBootTest(
        classes = Server.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = ServerIT.InTemporaryFolder.class)
public abstract class ServerIT {
    protected static final Person LEAD = person("lead@example.be", "Camille Pilote", Role.LEAD);
    protected static final Person RESPONSIBLE =
            person("responsible@example.be", "Dominique Exécutant", Role.RESPONSIBLE);
    protected static final Person OTHER = person("other@example.be", "Claude Autre", Role.RESPONSIBLE);

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    /** Address of this server, without a path. */
    protected String root() {
        return "http://localhost:" + port;
    }

    /** A browser's session with this server, not signed in. */
    protected Visitor visitor() {
        return new Visitor(root());
    }

    /** The session of {@code person}, admitted and signed in by form. */
    protected Visitor signedIn(Person person) {
        return visitor().signIn(person.email(), passwordOf(person));
    }

    /** A fresh password of {@code person}, who is admitted first. */
    protected String passwordOf(Person person) {
        people.admit(List.of(person));
        return passwordOf(person.email());
    }

    protected String passwordOf(String id) {
        return accounts.resetPassword(id).orElseThrow();
    }

    protected static Person person(String email, String name, Role role) {
        return new Person(email, name, "Équipe & co", "DSI", role, null, Language.FR);
    }

    static final class InTemporaryFolder implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            try {
                Server.with(TestSettings.in(Files.createTempDirectory("ptr-it")))
                        .initialize(context);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("any port", Map.of("server.port", 0)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
