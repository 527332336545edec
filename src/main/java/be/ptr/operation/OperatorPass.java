package be.ptr.operation;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server leaves in its data folder for commands on the same machine: where it listens, and the token by
 * which it knows its operator. After a crash the file stays behind and opens nothing.
 *
 * @param server without a path, for example {@code http://127.0.0.1:8080}
 * @param token of one start of one server
 */
record OperatorPass(URI server, String token) {
    /** Without the token. */
    @Override
    public String toString() {
        return "OperatorPass[server=" + server + "]";
    }

    static Path file(Path dataFolder) {
        return dataFolder.resolve("operator");
    }

    /** @param host that the server listens on; one that means every address is reached on the loopback */
    static OperatorPass to(String host, int port, String token) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        String reached = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return new OperatorPass(
                URI.create("http://"
                        + (address instanceof Inet6Address && !address.isAnyLocalAddress()
                                ? "[" + reached.replaceFirst("%.*", "") + "]"
                                : reached)
                        + ":" + port),
                token);
    }

    /**
     * The pass in {@code dataFolder}; empty when there is none, or none that can be understood.
     *
     * @throws IOException when it belongs to somebody else
     */
    static Optional<OperatorPass> read(Path dataFolder) throws IOException {
        Path file = file(dataFolder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 && lines.get(0).matches("http://[0-9a-fA-F.:\\[\\]]+:\\d{1,5}")
                ? Optional.of(new OperatorPass(URI.create(lines.get(0)), lines.get(1)))
                : Optional.empty();
    }

    void write(Path dataFolder) throws IOException {
        OwnerOnlyFile.write(file(dataFolder), List.of(server.toString(), token));
    }
}
