package be.ptr.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code serve}: the server, by its name. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private final Root root;

    Serve(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.call();
    }
}
