package be.ptr.configuration;

import java.util.List;

/**
 * Something in the configuration that stops the start.
 *
 * @param key the key in question, for example {@code server.port}; empty for the file as a whole
 * @param code stable, lower case with hyphens; the sentence stands in the message bundles under
 *     {@code configuration.<code>}
 * @param arguments what was found and what is accepted, in the order of the sentence's placeholders; never a secret
 */
public record Fault(Place place, String key, String code, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(Place place, String key, String code, String... arguments) {
        return new Fault(place, key, code, List.of(arguments));
    }
}
