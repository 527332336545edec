package be.ptr.security;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.configuration.Settings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link by e-mail, and what the link shows before it is used. */
@Controller
class SignInByMailPage {
    private static final String PATH = "/sign-in/by-mail";

    private final SignInMail mail;
    private final SignInLinks links;
    /** Whether such a letter arrives: it is not held, because somebody waits for it. */
    private final boolean leaves;

    SignInByMailPage(SignInMail mail, SignInLinks links, Settings settings) {
        this.mail = mail;
        this.links = links;
        MailSettings sending = settings.mail();
        this.leaves =
                sending.delivery() == Delivery.ON || (sending.delivery() == Delivery.HOLD && sending.host() != null);
    }

    @GetMapping(PATH)
    String form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable Integer wait,
            Model model) {
        model.addAttribute("to", Target.safe(to));
        model.addAttribute("password", password != null);
        model.addAttribute("sent", sent != null);
        model.addAttribute("wait", wait);
        model.addAttribute("leaves", leaves);
        model.addAttribute("minutes", SignInLinks.GOOD_FOR.toMinutes());
        return "sign-in-by-mail";
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam String username,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String password,
            HttpServletRequest request) {
        String target = Target.safe(to);
        String form = "redirect:" + PATH + "?" + (password == null ? "" : "password&") + Target.PARAMETER + "="
                + Target.encoded(target);
        try {
            mail.ask(username, password != null, target, Place.of(request));
            return form + "&sent";
        } catch (TooManyGuesses many) {
            return form + "&wait=" + many.seconds();
        }
    }

    /** Programs that check e-mails come here too, so nothing happens before the person clicks. */
    @GetMapping(SignInLinks.PATH + "/{token}")
    String link(@PathVariable String token, Model model) {
        return links.look(token)
                .map(link -> {
                    model.addAttribute("token", token);
                    model.addAttribute("email", link.getUsername());
                    model.addAttribute("password", link.leadsToNewPassword());
                    return "sign-in-link";
                })
                .orElseGet(() -> "redirect:" + SignInNotice.LINK_WORN.address("/"));
    }
}
