package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BrowserPlaceTest {
    private static final Map<String, String> PATHS = Map.of("PATH", "/usr/local/bin:/opt/mine");

    @Test
    void theNamedOneComesFirst() {
        BrowserPlace found = BrowserPlace.find(
                Map.of("CHROME_BIN", "/home/me/chrome", "CHROMEDRIVER_BIN", "/home/me/driver", "PATH", "/usr/bin"),
                "Linux",
                any -> true);

        assertThat(found.browser()).contains(Path.of("/home/me/chrome"));
        assertThat(found.driver()).contains(Path.of("/home/me/driver"));
    }

    @Test
    void aNameThatLeadsNowhereIsPassedOver() {
        Map<String, String> environment = Map.of("CHROME_BIN", "/home/me/chrome", "PATH", "/usr/bin");

        assertThat(find(environment, "Linux", "/usr/bin/google-chrome").browser())
                .contains(Path.of("/usr/bin/google-chrome"));
    }

    @Test
    void everyFolderOfThePathIsSearched() {
        BrowserPlace found = find(PATHS, "Linux", "/opt/mine/google-chrome-stable", "/opt/mine/chromedriver");

        assertThat(found.browser()).contains(Path.of("/opt/mine/google-chrome-stable"));
        assertThat(found.driver()).contains(Path.of("/opt/mine/chromedriver"));
    }

    @Test
    void theUsualPlacesOfEachSystemAreKnown() {
        for (String place : Set.of("/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium")) {
            assertThat(find(PATHS, "Linux", place).browser()).contains(Path.of(place));
        }
        String chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        Map<String, String> mac = Map.of("HOME", "/Users/me");
        assertThat(find(mac, "Mac OS X", chrome).browser()).contains(Path.of(chrome));
        assertThat(find(mac, "Mac OS X", "/Users/me" + chrome).browser()).contains(Path.of("/Users/me" + chrome));
        Map<String, String> windows = Map.of("ProgramFiles", "C:/Programs", "LOCALAPPDATA", "C:/Mine");
        for (String folder : windows.values()) {
            String exe = folder + "/Google/Chrome/Application/chrome.exe";
            assertThat(find(windows, "Windows 11", exe).browser()).contains(Path.of(exe));
        }
    }

    @Test
    void onWindowsAProgramEndsInExe() {
        assertThat(find(Map.of("PATH", "D:/one;D:/two"), "Windows 11", "D:/two/chromedriver.exe")
                        .driver())
                .contains(Path.of("D:/two/chromedriver.exe"));
    }

    @Test
    void nothingIsFoundWhereNothingLies() {
        for (String system : Set.of("Linux", "Mac OS X", "Windows 11")) {
            assertThat(BrowserPlace.find(Map.of(), system, any -> false))
                    .isEqualTo(new BrowserPlace(Optional.empty(), Optional.empty()));
        }
    }

    /** So that {@code -DexcludedGroups=browser} leaves out each of them: on the test, its class, or one above. */
    @Test
    void everyTestInABrowserCarriesItsTag() {
        JavaClasses tests = new ClassFileImporter().importPackages("be.ptr");

        assertThat(tests.stream()
                        .filter(test -> test.getSimpleName().endsWith("IT"))
                        .flatMap(test -> test.getCodeUnits().stream())
                        .filter(code -> code.isConstructor() || code.isAnnotatedWith(Test.class))
                        .filter(code -> code.getAccessesFromSelf().stream()
                                .anyMatch(to -> to.getTargetOwner().isEquivalentTo(Browser.class)))
                        .filter(code -> !isTagged((AnnotatedElement) code.reflect())
                                && !isTagged(code.getOwner().reflect()))
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    private static boolean isTagged(AnnotatedElement code) {
        Tag tag = code.getAnnotation(Tag.class);
        return tag != null && tag.value().equals(Browser.TAG);
    }

    private static BrowserPlace find(Map<String, String> environment, String system, String... programs) {
        Set<Path> there = Set.of(programs).stream().map(Path::of).collect(Collectors.toSet());
        return BrowserPlace.find(environment, system, there::contains);
    }
}
