package be.ptr.notification;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Buttons;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.security.StepLinks;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the buttons of an e-mail about a step lead. */
@Component
class StepAddresses {
    private final StepLinks links;
    private final MailSettings mail;
    private final URI site;
    private final Clock clock;

    StepAddresses(StepLinks links, Settings settings, Clock clock) {
        this.links = links;
        this.mail = settings.mail();
        this.site = settings.server().publicUrl();
        this.clock = clock;
    }

    /**
     * For somebody to whom the step is assigned.
     *
     * @param first key of the words on the first button
     */
    Buttons acting(DryRun run, Step step, Reader reader, StepTexts texts, String first) {
        String link = links.issue(run, step.id().value(), reader.email()).toString();
        return new Buttons(List.of(
                new Button(texts.of(first), link), new Button(texts.of("mail.step.transfer"), link + "#transfer-to")));
    }

    /** For somebody who signs in to look. */
    Buttons looking(DryRun run, Step step, StepTexts texts) {
        return new Buttons(List.of(new Button(texts.of("mail.step.look"), page(run, step))));
    }

    /** The page of the step, for whoever signs in. */
    String page(DryRun run, Step step) {
        return UriComponentsBuilder.fromUri(site)
                .pathSegment("runs", run.name(), "steps", step.id().value())
                .encode()
                .build()
                .toUriString();
    }

    /** What the reader should know about the links of several steps. */
    String footnoteOfMany(StepTexts texts) {
        return mail.links() == MailSettings.Links.STEP
                ? texts.of("mail.ready-list.personal", texts.day(clock.instant().plus(mail.linkValid())))
                : texts.of("mail.step.sign-in");
    }

    /** What the reader should know about the link. */
    String footnote(StepTexts texts) {
        return mail.links() == MailSettings.Links.STEP
                ? texts.of("mail.step.personal", texts.day(clock.instant().plus(mail.linkValid())))
                : texts.of("mail.step.sign-in");
    }
}
