package be.ptr.typography;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class TypesettingTest {
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    TypesettingTest() {
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.HTML);
        templates.setTemplateResolver(texts);
        templates.addDialect(new Typesetting());
    }

    /** Braces stand for what stays whole, a tilde for a no-break space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clôturer AC-090 ? | Clôturer {AC-090}~?",
                "AC-090 attend PP-12.3, B-2. | {AC-090} attend {PP-12.3}, {B-2}.",
                "« AC-090 » de 10 à 92 % | «~{AC-090}~» de 10 à 92~%",
                "[Transition-DR1] CO-120-Exécution | [{Transition-DR1}] {CO-120-Exécution}",
                "FB-RB, PP-A, Anne-Marie | {FB-RB}, {PP-A}, Anne-Marie",
                "une étape-action peut-être | une étape-action peut-être",
                "http://example.be/AC-090 et ada-1@example.be | http://example.be/AC-090 et ada-1@example.be",
                "une-longue-suite-de-mots-1 | une-longue-suite-de-mots-1",
                "<b>AC-1</b> | &lt;b&gt;{AC-1}&lt;/b&gt;",
            })
    void idsAndSignsStayWholeInFrench(String words, String set) {
        assertThat(rendered("<p th:text=\"${words}\">…</p>", words, Language.FR))
                .isEqualTo("<p>" + marked(set) + "</p>");
    }

    /** Somebody who records such a defect must not break the page for everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"1-", "1.", "A-1.", "é-"})
    void aTextOfAnyLengthIsSet(String part) {
        String words = part.repeat(20_000) + "1 CO-120";
        assertThat(rendered("<p>[[${words}]]</p>", words, Language.EN))
                .isEqualTo("<p>" + part.repeat(20_000) + "1 " + marked("{CO-120}") + "</p>");
    }

    @Test
    void inEnglishBlanksStayAsTheyAre() {
        assertThat(rendered("<p>[[${words}]]</p>", "Close AC-090 : really?", Language.EN))
                .isEqualTo("<p>" + marked("Close {AC-090} : really?") + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textarea", "pre", "option", "title"})
    void whatIsSentBackOrHoldsNoElementsIsLeftAlone(String element) {
        assertThat(rendered("<" + element + " th:text=\"${words}\"></" + element + ">", "AC-090 : fait", Language.FR))
                .isEqualTo("<" + element + ">AC-090 : fait</" + element + ">");
    }

    @Test
    void behindSuchAnElementTheRestIsSet() {
        assertThat(rendered("<pre>A-1 ?</pre><i title=\"A-1 ?\" th:text=\"${words}\"></i>", "A-1 ?", Language.FR))
                .isEqualTo("<pre>A-1 ?</pre><i title=\"A-1 ?\">" + marked("{A-1}~?") + "</i>");
    }

    @Test
    void whatIsAnIdAlreadyIsNotWrappedAgain() {
        String page = "<table><tr><td class=\"id opt\"><a>A-1</a></td><td>A-1</td></tr></table>";
        assertThat(rendered(page, "", Language.FR)).isEqualTo(page.replace("<td>A-1", "<td>" + marked("{A-1}")));
    }

    private String rendered(String template, String words, Language language) {
        return templates.process(template, new Context(language.locale(), Map.of("words", words)));
    }

    private static String marked(String set) {
        return set.replace("{", "<span class=\"whole\">")
                .replace("}", "</span>")
                .replace('~', '\u00A0');
    }
}
