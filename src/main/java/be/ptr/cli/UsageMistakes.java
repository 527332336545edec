package be.ptr.cli;

import be.ptr.wording.Wording;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where to read what is accepted. */
final class UsageMistakes implements IParameterExceptionHandler {
    private final Wording wording;

    UsageMistakes(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(mistake));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println(wording.of("usage.suggestion", String.join(", ", suggestions)));
            }
        }
        err.println(wording.of("usage.more", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return wording.of("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof MissingParameterException missing) {
            return wording.of(
                    "usage.missing",
                    String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(UsageMistakes::name)
                                    .toList()));
        }
        ArgSpec argument = mistake.getArgSpec();
        return argument == null
                ? wording.of("usage.wrong", String.valueOf(mistake.getValue()))
                : wording.of("usage.wrong-value", String.valueOf(mistake.getValue()), name(argument));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
