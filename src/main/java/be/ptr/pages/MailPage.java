package be.ptr.pages;

import be.ptr.configuration.Settings;
import be.ptr.notification.Logo;
import be.ptr.notification.MailRegister;
import be.ptr.notification.WordsOfMail;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** An e-mail as its recipient sees it. */
@Controller
@RequestMapping("/e-mails/{id}")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class MailPage {
    /** Of the e-mail itself: it may look as it likes, load nothing and run nothing. */
    private static final String NOTHING_BUT_LOOKS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final MailRegister register;
    private final Logo logo;
    private final Settings settings;

    MailPage(MailRegister register, Logo logo, Settings settings) {
        this.register = register;
        this.logo = logo;
        this.settings = settings;
    }

    @GetMapping
    String mail(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        WordsOfMail mail = find(id, request);
        Wording words = new Wording(Language.of(locale));
        model.addAttribute("mail", mail.line());
        model.addAttribute("row", MailRow.of(mail.line(), words, settings.plan().zone()));
        model.addAttribute("text", mail.text());
        model.addAttribute("from", settings.mail().from());
        return "e-mail";
    }

    /** In a frame of the page. Links open a window of their own. */
    @GetMapping("/html")
    ResponseEntity<String> html(@PathVariable String id, HttpServletRequest request) {
        return shown(logo.inside(find(id, request).html()));
    }

    /** An e-mail alone, to be framed. */
    static ResponseEntity<String> shown(String mail) {
        String html = mail.replace("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", NOTHING_BUT_LOOKS)
                .body(html);
    }

    private WordsOfMail find(String id, HttpServletRequest request) {
        return register.find(id, request.isUserInRole("ADMIN"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
