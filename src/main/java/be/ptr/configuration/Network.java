package be.ptr.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses, IPv4 or IPv6.
 *
 * @param first one of them
 * @param bits how many bits from the left all have in common with it
 */
public record Network(InetAddress first, int bits) {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LITERAL =
            Pattern.compile("(" + BYTE + "\\.){3}" + BYTE + "|(?=.*:)[0-9a-fA-F:.]{2,45}");

    /**
     * As written in a configuration: an address, or one with {@code /} and the number of bits.
     *
     * @throws IllegalArgumentException for anything else; no name is looked up
     */
    public static Network of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress first = address(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
        int most = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new Network(first, bits);
    }

    /** The address that {@code text} spells; empty for a name and anything else. Nothing is looked up. */
    public static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException misspelt) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
