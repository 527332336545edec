package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands round every page: logo, icon, language, and the files that these need. */
class FrameIT extends ServerIT {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/step\\.js)\"");

    @Test
    void everyPageHasTheLogoWhoeverLooks() {
        for (String path : new String[] {"/sign-in", "/sign-in/by-mail", "/etape/abc"}) {
            assertThat(visitor().get(path).body())
                    .as(path)
                    .contains("src=\"/branding/logo\"", "href=\"/branding/icon\"");
        }
        for (String path : new String[] {"/", "/import", "/runs/NIX", "/nowhere"}) {
            assertThat(signedIn(LEAD).get(path).body()).as(path).contains("src=\"/branding/logo\"");
        }
        HttpResponse<String> logo = visitor().get("/branding/logo");
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void theLanguageChosenOnAPageHoldsForTheWebappsAndKeepsTheAddress() {
        Visitor lead = signedIn(LEAD);
        assertThat(lead.get("/branding.js").body()).contains("\"language\":\"fr\"");
        assertThat(lead.get("/import?x=1").body()).contains("href=\"/import?x=1&amp;lang=en\"");

        assertThat(lead.get("/import?lang=en").body()).contains("Import a plan");

        assertThat(lead.get("/branding.js").body()).contains("\"language\":\"en\"");
        assertThat(lead.get("/import").body()).contains("Import a plan");
    }

    @Test
    void theScriptThatSavesWhileTypingIsThereForTheLinkToo() throws IOException {
        for (String template : new String[] {"step.html", "link.html"}) {
            String page = Files.readString(Path.of("src", "main", "resources", "templates", template));
            Matcher script = SCRIPT.matcher(page);
            assertThat(script.find()).isTrue();
            assertThat(visitor().get(script.group(1)).statusCode()).isEqualTo(200);
        }
    }
}
