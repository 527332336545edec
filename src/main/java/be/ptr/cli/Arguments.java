package be.ptr.cli;

import be.ptr.plan.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was typed, sorted.
 *
 * @param overrides of the configuration: {@code --section.key=value}
 * @param others for the command
 */
record Arguments(List<String> overrides, List<String> others) {
    private static final Pattern OVERRIDE = Pattern.compile("--[^=.]+\\.[^=]*(=.*)?", Pattern.DOTALL);
    private static final String LANGUAGE = "--lang";

    static Arguments of(String... typed) {
        List<String> overrides = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String argument : typed) {
            (OVERRIDE.matcher(argument).matches() ? overrides : others).add(argument);
        }
        return new Arguments(List.copyOf(overrides), List.copyOf(others));
    }

    /** The language of every sentence, mistakes in the other arguments included; French unless English is asked for. */
    Language language() {
        int named = others.indexOf(LANGUAGE);
        String language = named >= 0 && named + 1 < others.size() ? others.get(named + 1) : "";
        boolean english = language.equalsIgnoreCase("en") || others.contains(LANGUAGE + "=en");
        return english ? Language.EN : Language.FR;
    }

    String[] forCommand() {
        return others.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Arguments" + Arrays.asList(forCommand());
    }
}
