package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Fact;
import be.ptr.notification.Content.Item;
import be.ptr.plan.Contact;
import be.ptr.plan.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;

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

        assertThat(PlainText.of(content, "LIVE", "Une question ?", List.of(LEA), "PTR"))
                .isEqualTo("""
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

                        UNE QUESTION ?
                        - Léa, +33 1 99 00 01 01, lea@example.be

                        ----------------------------------------------------------------------------
                        Les heures sont celles de Europe/Brussels.
                        PTR
                        """);
    }

    @Test
    void longLinesAreBrokenBetweenWordsAndAddressesStayWhole() {
        String address = "http://h/" + "x".repeat(100);
        Content content = new Content(
                "", "", "", "T", List.of(new Content.Paragraph("", "mot ".repeat(40) + address)), List.of());

        assertThat(PlainText.of(content, "", "", List.of(), "PTR").lines())
                .anyMatch(address::equals)
                .allMatch(line -> line.length() <= 76 || line.equals(address));
    }
}
