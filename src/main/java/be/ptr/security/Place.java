package be.ptr.security;

import be.ptr.configuration.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Where somebody stands who wants to be let in.
 *
 * @param address of the client
 * @param cookie what the browser shows to be known again, or null
 */
record Place(String address, @Nullable String cookie) {
    /** So much of an IPv6 address belongs to one subscriber, who chooses the rest anew as often as he likes. */
    private static final int SUBSCRIBER_BYTES = 8;

    static Place of(HttpServletRequest request) {
        return new Place(request.getRemoteAddr(), KnownBrowsers.shown(request));
    }

    static Place of(Authentication asked) {
        return asked.getDetails() instanceof Place place ? place : new Place("", null);
    }

    /** What all addresses of one subscriber have in common. */
    String network() {
        return Network.address(address.replaceFirst("%.*", ""))
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length > 4)
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, SUBSCRIBER_BYTES)))
                .orElse(address);
    }
}
