package be.ptr.notification;

import be.ptr.configuration.BrandingSettings;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.security.SignInLinks;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody wants to sign in without a password, or to choose a new one: to that person. */
@Component
class SignInLetters implements Correspondence {
    private final SignInLinks links;
    private final BrandingSettings branding;

    SignInLetters(SignInLinks links, Settings settings) {
        this.links = links;
        this.branding = settings.branding();
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.SIGN_IN, LetterKind.PASSWORD);
    }

    @Override
    public List<String> addressees(Letter letter) {
        return List.of(letter.recipient());
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return Optional.empty();
    }

    /** With a new link each time: the last one may have expired while the mail server was away. */
    @Override
    public Content content(Letter letter, Reader reader) {
        boolean password = letter.kind() == LetterKind.PASSWORD;
        String link = links.issue(reader.email(), password ? SignInLinks.NEW_PASSWORD : letter.target())
                .toString();
        Wording words = new Wording(reader.language());
        String key = password ? "mail.password." : "mail.sign-in.";
        long minutes = SignInLinks.GOOD_FOR.toMinutes();
        return new Content(
                words.of(key + "subject", branding.name()),
                words.of(key + "preview", minutes),
                "",
                words.of(key + "heading"),
                List.of(
                        new Content.Paragraph("", words.of(key + "text", reader.name(), branding.name(), minutes)),
                        new Content.Buttons(List.of(new Content.Button(words.of(key + "button"), link))),
                        new Content.Paragraph("", words.of("mail.sign-in.not-you"))),
                List.of());
    }
}
