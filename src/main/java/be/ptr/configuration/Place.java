package be.ptr.configuration;

/**
 * Where a setting was written.
 *
 * @param source name of the file, the environment variable or the argument
 * @param line counted from 1 in a file, 0 elsewhere
 */
public record Place(String source, int line) {
    static Place of(String source) {
        return new Place(source, 0);
    }
}
