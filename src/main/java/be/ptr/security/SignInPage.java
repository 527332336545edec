package be.ptr.security;

import be.ptr.configuration.SecuritySettings.Oidc;
import be.ptr.configuration.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form at {@code /sign-in}, and the other ways in. */
@Controller
class SignInPage {
    private final @Nullable Oidc oidc;

    SignInPage(Settings settings) {
        this.oidc = settings.security().oidc();
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(name = SignInNotice.PARAMETER, required = false) @Nullable String why,
            @AuthenticationPrincipal @Nullable SignedIn person,
            Model model) {
        if (person != null) {
            // Braces would be taken for a template.
            return "redirect:" + Target.safe(to).replace("{", "%7B").replace("}", "%7D");
        }
        model.addAttribute("to", Target.safe(to));
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait);
        model.addAttribute("out", out != null);
        SignInNotice.of(why)
                .filter(notice -> oidc != null || !notice.isAboutProvider())
                .ifPresent(notice -> {
                    model.addAttribute("why", notice.code());
                    model.addAttribute("good", notice.isGood());
                });
        model.addAttribute("provider", oidc == null ? null : oidc.name());
        return "sign-in";
    }
}
