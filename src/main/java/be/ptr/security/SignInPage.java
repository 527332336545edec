package be.ptr.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form at {@code /sign-in}. */
@Controller
class SignInPage {
    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String out,
            @AuthenticationPrincipal @Nullable SignedIn person,
            Model model) {
        if (person != null) {
            return "redirect:" + Target.safe(to);
        }
        model.addAttribute("to", Target.safe(to));
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait);
        model.addAttribute("out", out != null);
        return "sign-in";
    }
}
