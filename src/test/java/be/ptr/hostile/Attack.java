package be.ptr.hostile;

/** One way to harm a server. */
@FunctionalInterface
public interface Attack {
    /**
     * Tries it, for a bounded time and with a bounded number of connections.
     *
     * @throws Exception when it could not be tried; says nothing about the server
     */
    Finding against(Victim victim) throws Exception;
}
