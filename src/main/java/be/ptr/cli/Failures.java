package be.ptr.cli;

import be.ptr.configuration.ConfigurationRefused;
import be.ptr.configuration.Fault;
import be.ptr.configuration.Place;
import be.ptr.operation.Declined;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into sentences and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    private final Wording wording;
    private final PrintWriter err;
    private final KnownFailures known;
    private final Supplier<Path> logs;

    /** @param logs folder for the details, asked for when there is something to write */
    Failures(Surroundings surroundings, Supplier<Path> logs) {
        this.wording = surroundings.wording();
        this.err = surroundings.terminal().err();
        this.known = new KnownFailures(wording);
        this.logs = logs;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof ConfigurationRefused refused) {
            err.println(wording.of("configuration.refused"));
            refused.faults().forEach(fault -> err.println("  " + sentence(fault)));
            if (refused.ofProduction()) {
                err.println(wording.of("configuration.refused-production"));
            }
            return ExitCode.USAGE;
        }
        if (thrown instanceof NoSuchFile missing) {
            err.println(wording.of("failure.no-such-file", String.valueOf(missing.getMessage())));
            return ExitCode.USAGE;
        }
        if (thrown instanceof UnknownDryRun unknown) {
            err.println(wording.of("failure.unknown-dry-run", Plain.text(unknown.name()), unknown.accepted()));
            return ExitCode.USAGE;
        }
        if (thrown instanceof Declined declined) {
            err.println(Plain.text(declined.sentence()));
            return declined.technical() ? ExitCode.FAILURE : ExitCode.REFUSED;
        }
        Optional<String> sentence = known.sentence(thrown);
        sentence.ifPresent(err::println);
        return sentence.isPresent()
                ? ExitCode.FAILURE
                : unexpected(thrown, command.getCommandSpec().qualifiedName());
    }

    /** Tells the person a number, keeps the details, and returns the exit code. */
    int unexpected(Throwable thrown, String command) {
        String number = FailureNumber.fresh();
        Optional<Path> written = new FailureLog(logs.get()).write(number, command, thrown);
        err.println(written.map(file -> wording.of("failure.unexpected", number, file.toString()))
                .orElseGet(() -> wording.of(
                        "failure.unexpected-unwritten",
                        number,
                        thrown.getClass().getSimpleName())));
        return ExitCode.FAILURE;
    }

    private String sentence(Fault fault) {
        String sentence = wording.of("configuration." + fault.code(), arguments(fault));
        boolean keyKnown = fault.key().isEmpty() || fault.place().source().endsWith(fault.key());
        return joined(place(fault.place()), keyKnown ? sentence : joined(fault.key(), sentence));
    }

    private String joined(String place, String sentence) {
        return wording.of("configuration.place", place, sentence);
    }

    private String place(Place place) {
        return place.line() == 0
                ? place.source()
                : wording.of("configuration.place.line", place.source(), String.valueOf(place.line()));
    }

    private static Object[] arguments(Fault fault) {
        return fault.arguments().stream().map(Plain::text).toArray();
    }
}
