package be.ptr.security;

import be.ptr.configuration.Network;
import be.ptr.configuration.Settings;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who a request comes from: the other end of the connection, or, if that is a proxy of ours, whoever it names. */
@Component
final class TrustedProxies {
    /** Each proxy adds one; whoever sends more hides nothing behind them. */
    private static final int MOST_HOPS = 20;

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)](?::\\d{1,5})?|(\\d[\\d.]+):\\d{1,5}");

    private final List<Network> proxies;

    @Autowired
    TrustedProxies(Settings settings) {
        this(settings.server().trustedProxies());
    }

    private TrustedProxies(List<Network> proxies) {
        this.proxies = proxies;
    }

    static TrustedProxies of(String... proxies) {
        return new TrustedProxies(Arrays.stream(proxies).map(Network::of).toList());
    }

    /**
     * The address of the client: from the right, the first that is no proxy of ours.
     *
     * @param peer address at the other end of the connection
     * @param forwarded the headers {@code X-Forwarded-For} in their order
     */
    String client(String peer, List<String> forwarded) {
        String client = peer;
        List<String> hops = hops(forwarded);
        for (int hop = hops.size() - 1; hop >= 0 && isTrusted(client); hop--) {
            Optional<InetAddress> named = Network.address(withoutPort(hops.get(hop)));
            if (named.isEmpty()) {
                return client;
            }
            client = named.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return Network.address(address)
                .filter(known -> proxies.stream().anyMatch(proxy -> proxy.contains(known)))
                .isPresent();
    }

    private static List<String> hops(List<String> forwarded) {
        List<String> all = new ArrayList<>();
        forwarded.forEach(
                header -> Stream.of(header.split(",", -1)).map(String::strip).forEach(all::add));
        return all.subList(Math.max(0, all.size() - MOST_HOPS), all.size());
    }

    private static String withoutPort(String hop) {
        Matcher port = WITH_PORT.matcher(hop);
        if (!port.matches()) {
            return hop;
        }
        return port.group(1) == null ? port.group(2) : port.group(1);
    }
}
