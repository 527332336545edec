package be.ptr.hostile;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program: {@code Hostile http://localhost:8080 all}, or some attacks by name, separated by commas; then, for attacks
 * that want somebody who may sign in, {@code account:password}. Exit code 1 when something gave way, 2 for wrong usage.
 */
public final class Hostile {
    private static final int CONNECTIONS = 250;
    private static final Duration CLICK = Duration.ofSeconds(1);
    private static final Duration SIEGE = Duration.ofSeconds(60);
    private static final Map<String, Attack> ATTACKS = new LinkedHashMap<>();

    static {
        ATTACKS.put("slow-bodies", new SlowBodies(CONNECTIONS, SIEGE, CLICK));
        ATTACKS.put("endless-frames", new EndlessFrames(CONNECTIONS, SIEGE, CLICK));
        ATTACKS.put("slow-readers", new SlowReaders(CONNECTIONS, SIEGE, CLICK));
        ATTACKS.put("unread-pages", new UnreadPages(400, SIEGE, CLICK));
        ATTACKS.put("odd-requests", new OddRequests());
        ATTACKS.put("slow-heads", new SlowHeads(CONNECTIONS, SIEGE, CLICK));
        ATTACKS.put("many-checks", new ManyChecks(6, Duration.ofMinutes(4)));
        ATTACKS.put("long-names", new LongNames(400, 60_000));
        ATTACKS.put("guessing", new Guessing("admin", 600, 50));
    }

    private Hostile() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** Whether the server held. */
    private static boolean run(String[] arguments) {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("which server? http://localhost:8080 for instance");
        }
        String account = arguments.length < 3 || arguments[2].isBlank() ? null : arguments[2];
        Victim victim = new Victim(URI.create(arguments[0]), account);
        String wanted = arguments.length < 2 ? "all" : arguments[1];
        boolean held = true;
        for (String name : wanted.equals("all") ? ATTACKS.keySet() : List.of(wanted.split(",", -1))) {
            Attack attack = ATTACKS.get(name);
            if (attack == null) {
                throw new IllegalArgumentException("attacks are " + ATTACKS.keySet() + ", not \"" + name + "\"");
            }
            Finding finding = attempt(attack, victim);
            System.out.println(name + "  " + finding);
            held &= finding.held();
        }
        return held;
    }

    private static Finding attempt(Attack attack, Victim victim) {
        try {
            return attack.against(victim);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Finding("interrupted", "nothing", false);
        } catch (Exception failed) {
            return new Finding("could not be tried", failed.toString(), false);
        }
    }
}
