package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.PasswordFlaw;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Choosing a new password; afterwards every session of the person is over, and only this browser is known. The old one is asked for, but not right after a
 * link in an e-mail: it may be forgotten.
 */
@Controller
class PasswordPage {
    /** Counted as if it were one browser. */
    private static final String HERE = "password page";

    private final Accounts accounts;
    private final Guesses guesses;
    private final SignInLinks links;
    private final KnownBrowsers browsers;
    private final Clock clock;

    PasswordPage(Accounts accounts, Guesses guesses, SignInLinks links, KnownBrowsers browsers, Clock clock) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.links = links;
        this.browsers = browsers;
        this.clock = clock;
    }

    @GetMapping(SignInLinks.NEW_PASSWORD)
    String form(@AuthenticationPrincipal SignedIn person, Model model) {
        return form(person, List.of(), model);
    }

    @PostMapping(SignInLinks.NEW_PASSWORD)
    String change(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam String fresh,
            @RequestParam String again,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Wording wording = new Wording(Language.of(locale));
        List<String> faults = faults(old, fresh, again, person, Place.of(request), wording);
        if (!faults.isEmpty()) {
            return form(person, faults, model);
        }
        links.forget(person.id());
        browsers.remember(person.id(), request, response);
        request.getSession().invalidate();
        return "redirect:" + SignInNotice.PASSWORD_CHANGED.address("/");
    }

    private String form(SignedIn person, List<String> faults, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("faults", faults);
        model.addAttribute("askOld", !justCameByLink(person));
        return "password";
    }

    /** Why the password stays; empty when it has been changed. */
    private List<String> faults(
            @Nullable String old, String fresh, String again, SignedIn person, Place place, Wording wording) {
        if (!fresh.equals(again)) {
            return List.of(wording.of("password.differ"));
        }
        try {
            if (!justCameByLink(person) && !isPassword(old, person, place)) {
                return List.of(wording.of("password.wrong"));
            }
        } catch (TooManyGuesses many) {
            return List.of(wording.of("sign-in.wait", many.seconds()));
        }
        return accounts.changePassword(person.id(), fresh).stream()
                .map(flaw -> sentence(flaw, wording))
                .toList();
    }

    /** Whoever is signed in is known: what strangers guess does not hold up this page, and what is guessed here is counted. */
    private boolean isPassword(@Nullable String old, SignedIn person, Place place) {
        return old != null
                && guesses.judged(person.id(), place, HERE, () -> accounts.withPassword(person.id(), old))
                        .isPresent();
    }

    private boolean justCameByLink(SignedIn person) {
        return person.byLink() != null
                && clock.instant().isBefore(person.byLink().plus(SignInLinks.GOOD_FOR));
    }

    private static String sentence(PasswordFlaw flaw, Wording wording) {
        return wording.of("password.flaw." + flaw.rule(), flaw.amount());
    }
}
