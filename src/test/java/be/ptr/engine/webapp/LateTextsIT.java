package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.ServerIT;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The webapps' texts on a browser's first visit, when the file that holds them comes late. */
@Tag(Browser.TAG)
class LateTextsIT extends ServerIT {
    private static final Person READER = person("late-reader@example.be", "Camille Lente", Role.LEAD);
    private static final String CACHED = "return JSON.parse(localStorage.getItem('camunda-web') || '{}')";

    /** Puts off whatever asks for a language file; counts the files on their way. */
    private static final String LATE = """
            window.awaited = 0;
            const late = 2500, held = path => String(path).includes('/locales/') && ++window.awaited;
            const send = XMLHttpRequest.prototype.send, open = XMLHttpRequest.prototype.open, load = window.fetch;
            XMLHttpRequest.prototype.open = function (method, path, ...rest) {
              this.held = held(path);
              if (this.held) { this.addEventListener('loadend', () => window.awaited--); }
              return open.call(this, method, path, ...rest);
            };
            XMLHttpRequest.prototype.send = function (...all) {
              setTimeout(() => send.apply(this, all), this.held ? late : 0);
            };
            window.fetch = (path, ...rest) => held(path)
              ? new Promise(go => setTimeout(go, late)).then(() => load(path, ...rest)).finally(() => window.awaited--)
              : load(path, ...rest);
            """;

    /** Everything a person reads or hears: texts, the title, placeholders, tooltips. */
    private static final String BARE_KEYS = """
            const read = [document.title, document.body.innerText];
            for (const element of document.body.querySelectorAll('[placeholder], [title], [aria-label], [uib-tooltip]')) {
              for (const name of ['placeholder', 'title', 'aria-label', 'uib-tooltip']) {
                if (element.offsetParent) { read.push(element.getAttribute(name) || ''); }
              }
            }
            return (read.join('\\n').match(/\\b[A-Z]{2,}(_[A-Z]+)+\\b/g) || []).join(' ');
            """;

    private final Browser browser = new Browser();

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void tasklistWaitsForItsFrenchTexts() {
        visitLate("fr", "tasklist", ".tasks-list, .task-search", "Prête depuis");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("fr");
    }

    @Test
    void tasklistWaitsForItsEnglishTexts() {
        visitLate("en", "tasklist", ".tasks-list, .task-search", "Ready since");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
    }

    @Test
    void cockpitWaitsForItsFrenchTexts() {
        visitLate("fr", "cockpit", ".dashboard", "En ce moment");
    }

    @Test
    void cockpitWaitsForItsEnglishTexts() {
        visitLate("en", "cockpit", ".dashboard", "Right Now");
    }

    @Test
    void noBareKeyStandsOnAPhoneEither() {
        browser.size(390, 844);
        visitLate("fr", "cockpit", ".dashboard", "En ce moment");
        assertThat(browser.script("return document.querySelector('[cam-widget-header] button em').textContent.trim()"))
                .isEqualTo("Ouvrir ou fermer le menu");
        browser.open(root() + "/camunda/app/tasklist/default/").reads("body", "Prête depuis");
        assertThat(browser.script(BARE_KEYS)).isEqualTo("");
    }

    @Test
    void whatCockpitShowsALeadIsInFrench() {
        browser.open(root() + "/sign-in?lang=fr")
                .signIn(READER.email(), passwordOf(READER))
                .waitForAddress("/");
        String cockpit = root() + "/camunda/app/cockpit/default/#/";
        browser.open(cockpit + "processes").reads("body", "Rapport hebdomadaire");
        browser.click("a[href*='process-definition/weekly-report']").reads("body", "Historique gardé");

        browser.reads(".history-time-to-live", " jours").reads("body", "Nombre d’activités en cours");
        assertThat(browser.element("body").getText())
                .doesNotContain("Activity", "days", "null", "Décisions", "Mandant :")
                .doesNotContainPattern("\\b(Due|Retries|External|Failed|Suspend)\\b");
        assertThat(browser.script("return document.querySelectorAll('.ctn-toolbar .btn').length"))
                .isEqualTo(0L);

        browser.open(cockpit + "tasks").reads("body", "pas encore démarrées");
        assertThat(browser.element("body").getText()).doesNotContain("groupe");
        assertThat(browser.script("return document.querySelectorAll('.page-notifications .alert').length"))
                .isEqualTo(0L);
    }

    @Test
    void whatAnEarlierVersionLeftInTheBrowserIsNotShown() {
        visitLate("fr", "tasklist", ".tasks-list, .task-search", "Prête depuis");
        String key = "/camunda/app/tasklist/locales/_locales_data_fr_7.24.0";
        browser.script("const all = JSON.parse(localStorage.getItem('camunda-web'));"
                + "all['" + key + "'] = all['" + key + "'].replace('Prête depuis', 'Périmé');"
                + "localStorage.setItem('camunda-web', JSON.stringify(all))");

        browser.open(root() + "/").open(root() + "/camunda/app/tasklist/default/");

        browser.reads("body", "Prête depuis");
        assertThat(browser.element("body").getText()).doesNotContain("Périmé");
        assertThat(browser.script(CACHED + "['" + key + "']").toString()).doesNotContain("Périmé");
    }

    private void visitLate(String language, String webapp, String shown, String text) {
        browser.open(root() + "/sign-in?lang=" + language)
                .signIn(READER.email(), passwordOf(READER))
                .waitForAddress("/");
        assertThat(browser.script(CACHED + "['/camunda/app/" + webapp + "/locales/_locales_data_" + language
                        + "_7.24.0'] === undefined"))
                .isEqualTo(true);

        browser.first(LATE).open(root() + "/camunda/app/" + webapp + "/default/");

        browser.element(shown);
        browser.until("return window.awaited === 0").reads("body", text);
        assertThat(browser.script(BARE_KEYS)).isEqualTo("");
    }
}
