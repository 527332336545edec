package be.ptr;

import be.ptr.cli.Ptr;
import be.ptr.cli.Terminal;
import java.util.TimeZone;

/** The program: puts the JVM on UTC, sees to it that it does not outlive its memory, then hands the arguments to the command line. */
public final class PtrApplication {
    private PtrApplication() {}

    /** Ends the JVM with the exit code of the command; the server's command ends when the server stops. */
    public static void main(String[] arguments) {
        // Before any other class is loaded: timers computed in a zone with clock changes are an hour off twice a year.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Exhaustion.watchThreads();
        Ptr ptr = new Ptr(Terminal.ofSystem(), System.getenv(), Server::run, Server::operations);
        System.exit(ptr.run(arguments));
    }
}
