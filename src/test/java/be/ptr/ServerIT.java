package be.ptr;

import be.ptr.database.FreeSpace;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import be.ptr.workbook.PlanWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The running server, one for all integration tests: on any free port, stores in a temporary folder, jobs run by hand, the
 * time that of the engine. Its configured workbook is faulty, so that no run is there until a test imports it; each test
 * class has runs of its own. A subclass adds no annotation that changes the context, else a second server is started.
 */
@SpringBootTest(
        classes = Server.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = ServerIT.InTemporaryFolder.class)
public abstract class ServerIT {
    private static final String RUNS = "DR1,DR2,DR3,Live,API,NONE,TWICE,PAGE,STATES,CRASH,KEYS,VERBS,FOUND,TAB,POST,"
            + "LEFT,STAY,REST,MANY,ROOM,FAULTY,POSTS,ASIDE,MASS,SLOW,TAKEN";

    /** Where this server hands over e-mails; nobody listens there unless a test does. */
    protected static final int SMTP_PORT = TestSettings.freePort();

    /** What this server finds free on its disk, in bytes; a test that changes it puts it back. */
    protected static final AtomicLong FREE = new AtomicLong(Long.MAX_VALUE);

    protected static final Person LEAD = person("lead@example.be", "Camille Pilote", Role.LEAD);
    protected static final Person RESPONSIBLE =
            person("responsible@example.be", "Dominique Exécutant", Role.RESPONSIBLE);
    protected static final Person OTHER = person("other@example.be", "Camille Autre", Role.RESPONSIBLE);

    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

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

    /** The header with which a program signs in as {@code person}, who is admitted first. */
    protected String basic(Person person) {
        return Visitor.basic(person.email(), passwordOf(person));
    }

    /** The password of {@code person}, who is admitted first. */
    protected String passwordOf(Person person) {
        people.admit(List.of(person));
        return passwordOf(person.email());
    }

    /** The same as before while it is right: a new one would end the sessions of the person. */
    protected String passwordOf(String id) {
        String before = PASSWORDS.getOrDefault(id, "");
        String password = accounts.withPassword(id, before).isPresent()
                ? before
                : accounts.resetPassword(id).orElseThrow();
        PASSWORDS.put(id, password);
        return password;
    }

    protected static Person person(String email, String name, Role role) {
        return new Person(email, name, "Équipe & co", "DSI", role, null, Language.FR);
    }

    /** The time of the engine, which a test may set. */
    private static final class EngineTime extends Clock {
        @Override
        public Instant instant() {
            return EngineClock.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for the time in a zone");
        }
    }

    static final class InTemporaryFolder implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("ptr-it");
                Path faulty = PlanWorkbook.with()
                        .step("CO-1", "Arrêter")
                        .after("CO-9")
                        .write(folder.resolve("faulty.xlsx"));
                Server.with(TestSettings.in(
                                folder,
                                "--excel.file=" + faulty,
                                "--plan.dry-runs=" + RUNS,
                                "--security.oidc.issuer=http://127.0.0.1:" + TestSettings.freePort(),
                                "--security.oidc.client-id=ptr",
                                "--security.oidc.client-secret=0123456789-0123456789-0123456789",
                                "--security.oidc.name=Le Portail",
                                "--mail.host=127.0.0.1",
                                "--mail.port=" + SMTP_PORT,
                                "--mail.tls=false",
                                "--mail.gather=0s",
                                "--mail.test-address=test@example.be"))
                        .initialize(context);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("any port", Map.of("server.port", 0, "access.review", "P1D")));
                context.registerBean(
                        "testRoom", FreeSpace.class, () -> FREE::get, definition -> definition.setPrimary(true));
                context.registerBean(
                        "testClock", Clock.class, EngineTime::new, definition -> definition.setPrimary(true));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
