package be.ptr.notification;

import be.ptr.configuration.BrandingSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.Language;
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

    Composer(Settings settings, Logo logo) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
        this.branding = settings.branding();
        this.logo = logo;
    }

    /** @param marked what stands above everything, for an e-mail that is a trial; empty for all others */
    Composed compose(Content content, Language language, String marked) {
        Context context = new Context(language.locale());
        context.setVariable("content", content);
        context.setVariable("language", language.code());
        context.setVariable("sender", branding.name());
        context.setVariable("accent", branding.accent());
        context.setVariable("logo", logo.image().isPresent());
        context.setVariable("marked", marked);
        String text = PlainText.of(content, branding.name());
        return new Composed(
                content.subject(),
                marked.isEmpty() ? text : "*** " + marked + " ***\n\n" + text,
                templates.process("letter", context),
                content.attachments());
    }
}
