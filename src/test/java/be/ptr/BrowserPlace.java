package be.ptr;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a machine has Chrome or Chromium and the program that drives it.
 *
 * @param browser empty when there is none
 * @param driver empty when there is none
 */
record BrowserPlace(Optional<Path> browser, Optional<Path> driver) {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

    /**
     * The named one ({@code CHROME_BIN}, {@code CHROMEDRIVER_BIN}), else the first in {@code PATH}, else the first in a
     * usual place.
     *
     * @param system as {@code os.name} says it
     * @param isProgram whether something that can be run lies there
     */
    static BrowserPlace find(Map<String, String> environment, String system, Predicate<Path> isProgram) {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        return new BrowserPlace(
                first(environment, windows, "CHROME_BIN", BROWSERS, usual(environment, system), isProgram),
                first(environment, windows, "CHROMEDRIVER_BIN", DRIVERS, List.of(), isProgram));
    }

    private static Optional<Path> first(
            Map<String, String> environment,
            boolean windows,
            String variable,
            List<String> names,
            List<String> usual,
            Predicate<Path> isProgram) {
        Stream<Path> named = Stream.ofNullable(environment.get(variable)).map(Path::of);
        Stream<Path> inPath = Stream.of(environment.getOrDefault("PATH", "").split(windows ? ";" : ":"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, windows ? name + ".exe" : name)));
        return Stream.of(named, inPath, usual.stream().map(Path::of))
                .flatMap(places -> places)
                .filter(isProgram)
                .findFirst();
    }

    private static List<String> usual(Map<String, String> environment, String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                    .flatMap(folder -> Stream.ofNullable(environment.get(folder)))
                    .flatMap(folder -> Stream.of("Google/Chrome", "Chromium")
                            .map(product -> folder + "/" + product + "/Application/chrome.exe"))
                    .toList();
        }
        if (lower.startsWith("mac")) {
            return Stream.of("", environment.getOrDefault("HOME", ""))
                    .flatMap(root -> Stream.of("Google Chrome", "Chromium")
                            .map(app -> root + "/Applications/" + app + ".app/Contents/MacOS/" + app))
                    .toList();
        }
        return List.of("/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium");
    }
}
