package be.ptr.cli;

/** What a command tells its caller. */
public final class ExitCode {
    /** Done, with warnings perhaps. */
    public static final int DONE = 0;
    /** The plan or the stored data say no. */
    public static final int REFUSED = 1;
    /** Wrong arguments, wrong configuration, or no such file. */
    public static final int USAGE = 2;
    /** Something technical failed. */
    public static final int FAILURE = 3;

    private ExitCode() {}
}
