package be.ptr.cli;

import be.ptr.database.DataFolderInUse;
import be.ptr.database.DatabaseUnreachable;
import be.ptr.database.PortUnavailable;
import be.ptr.database.StoreFileUnreadable;
import be.ptr.operation.AddressUnavailable;
import be.ptr.wording.Wording;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Failures that an operator can put right, each with a sentence that says how. */
final class KnownFailures {
    private static final int LONGEST_REASON = 200;

    private final Wording wording;

    KnownFailures(Wording wording) {
        this.wording = wording;
    }

    /** The sentence for {@code thrown} or the first of its causes that is known. */
    Optional<String> sentence(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Optional.ofNullable(own(cause)).stream())
                .findFirst();
    }

    private @Nullable String own(Throwable failure) {
        if (failure instanceof DataFolderInUse held) {
            return wording.of("failure.data-folder-in-use", held.folder());
        }
        if (failure instanceof StoreFileUnreadable damaged) {
            return wording.of("failure.store-file-unreadable", damaged.file());
        }
        if (failure instanceof PortUnavailable port) {
            return wording.of("failure.port-unavailable", String.valueOf(port.port()));
        }
        if (failure instanceof AddressUnavailable taken) {
            return wording.of("failure.address-unavailable", taken.address(), reason(taken.reason()));
        }
        if (failure instanceof PortInUseException taken) {
            return wording.of(
                    "failure.address-unavailable", String.valueOf(taken.getPort()), wording.of("failure.port-in-use"));
        }
        if (failure instanceof DatabaseUnreachable silent) {
            return wording.of("failure.database-unreachable", silent.address(), reason(silent.reason()));
        }
        return failure instanceof FileSystemException refused
                ? wording.of("failure.cannot-write", String.valueOf(refused.getFile()))
                : null;
    }

    private static String reason(String text) {
        String plain = Plain.text(text).strip().replaceFirst("[. ]+$", "");
        return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) + "…" : plain;
    }
}
