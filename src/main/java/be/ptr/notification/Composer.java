package be.ptr.notification;

import be.ptr.configuration.BrandingSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.Language;
import be.ptr.typography.Typesetting;
import be.ptr.wording.Wording;
import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Gives what an e-mail says the company's look, as HTML and as plain text. */
@Component
class Composer {
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final BrandingSettings branding;
    private final Logo logo;
    private final List<Mailbox> replyTo;

    Composer(Settings settings, Logo logo) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
        templates.addDialect(new Typesetting());
        this.branding = settings.branding();
        this.logo = logo;
        this.replyTo = settings.mail().replyTo().stream().map(Mailbox::of).toList();
    }

    private List<Mailbox> replyTo(Letterhead head) {
        return replyTo.isEmpty() ? head.leads().stream().map(Mailbox::of).toList() : replyTo;
    }

    /** @param marked what stands above everything, for an e-mail that is a trial; empty for all others */
    Composed compose(Content content, Language language, String marked, Letterhead head) {
        Wording words = new Wording(language);
        String bar = head.bar(words);
        Context context = new Context(language.locale());
        context.setVariable("content", content);
        context.setVariable("language", language.code());
        context.setVariable("sender", branding.name());
        context.setVariable("accent", branding.accent());
        context.setVariable("logo", logo.image().isPresent());
        context.setVariable("marked", marked);
        context.setVariable("bar", bar);
        context.setVariable("live", head.live());
        context.setVariable("leads", head.leads());
        context.setVariable("asking", words.of("contacts.leads"));
        String text = PlainText.of(content, bar, words, head.leads(), branding.name());
        return new Composed(
                content.subject(),
                marked.isEmpty() ? text : "*** " + marked + " ***\n\n" + text,
                templates.process("letter", context),
                content.attachments(),
                replyTo(head));
    }
}
