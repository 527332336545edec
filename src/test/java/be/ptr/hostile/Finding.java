package be.ptr.hostile;

/**
 * What came of an attack.
 *
 * @param tried what was done to the server
 * @param answered what the server did, with figures
 * @param held whether it did what it should
 */
public record Finding(String tried, String answered, boolean held) {
    @Override
    public String toString() {
        return (held ? "held    " : "FAILED  ") + tried + ": " + answered;
    }
}
