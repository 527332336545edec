package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Fact;
import be.ptr.notification.Content.Item;
import be.ptr.plan.Contact;
import be.ptr.plan.Language;
import be.ptr.plan.Phone;
import be.ptr.typography.FrenchBlanks;
import be.ptr.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static final Contact LEA = new Contact("Léa", "lea@example.be", new Phone("+33 1 99 00 01 01"));

    @Test
    void everyBlockReadsWellWithoutHtml() {
        Content content = new Content(
                "Sujet",
                "Aperçu",
                "Exécution DR1 · Cut over",
                "CO-1 · Arrêter",
                List.of(
                        new Content.Paragraph("", "Bonjour Ada,\nc'est à toi."),
                        new Content.Quote("Message de Bob", "à toi\n\nmerci"),
                        new Content.Warning("1 défaut", List.of(new Item("Bloquant", "CO-0", "cassé\nSignalé"))),
                        new Content.Buttons(List.of(
                                new Button("Démarrer", "http://h/etape/x"),
                                new Button("Transférer", "http://h/etape/x#transfer"))),
                        new Content.Facts("L'étape", List.of(new Fact("Durée", "2 h"), new Fact("Note", "a\nb"))),
                        new Content.Items("Prérequis", List.of(new Item("", "CO-0 · Avant", "Clôturée")))),
                List.of("Les heures sont celles de Europe/Brussels."));

        assertThat(PlainText.of(content, "LIVE", new Wording(Language.FR), List.of(LEA), "PTR"))
                .isEqualTo(FrenchBlanks.in("""
                        [ LIVE ]

                        Exécution DR1 · Cut over
                        CO-1 · Arrêter
                        ==============

                        Bonjour Ada,
                        c'est à toi.

                        Message de Bob
                        > à toi
                        >
                        > merci

                        ! 1 DÉFAUT
                        - [Bloquant] CO-0
                            cassé
                            Signalé

                        Démarrer :
                        http://h/etape/x

                        Transférer :
                        http://h/etape/x#transfer

                        L'ÉTAPE
                        Durée : 2 h
                        Note :
                            a
                            b

                        PRÉREQUIS
                        - CO-0 · Avant
                            Clôturée

                        UNE QUESTION ? LES PILOTES RÉPONDENT
                        - Léa, +33 1 99 00 01 01, lea@example.be

                        ----------------------------------------------------------------------------
                        Les heures sont celles de Europe/Brussels.
                        PTR
                        """));
    }

    @ParameterizedTest
    @CsvSource({"FR,\u00A0:", "EN,:"})
    void theColonStandsAsTheLanguageHasIt(Language language, String colon) {
        Button button = new Button("Start", "http://h/x");
        Content content = new Content(
                "",
                "",
                "",
                "T",
                List.of(
                        new Content.Buttons(List.of(button)),
                        new Content.Calls("", List.of(new Content.Call("CO-1", "", button))),
                        new Content.Facts("", List.of(new Fact("Length", "2 h"), new Fact("Note", "a\nb"))),
                        new Content.Bars("", List.of(new Content.Bar("Cut over", "92 %", List.of(), "")))),
                List.of());

        assertThat(PlainText.of(content, "", new Wording(language), List.of(), "PTR"))
                .contains(
                        "\nStart" + colon + "\nhttp://h/x\n",
                        "    Start" + colon + " http://h/x\n",
                        "\nLength" + colon + " 2 h\n",
                        "\nNote" + colon + "\n    a\n",
                        "- Cut over" + colon + " 92 %\n");
    }

    @Test
    void longLinesAreBrokenBetweenWordsAndAddressesStayWhole() {
        String address = "http://h/" + "x".repeat(100);
        Content content = new Content(
                "", "", "", "T", List.of(new Content.Paragraph("", "mot ".repeat(40) + address)), List.of());

        assertThat(PlainText.of(content, "", new Wording(Language.FR), List.of(), "PTR")
                        .lines())
                .anyMatch(address::equals)
                .allMatch(line -> line.length() <= 76 || line.equals(address));
    }
}
