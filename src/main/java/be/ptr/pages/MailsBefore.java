package be.ptr.pages;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.commands.UnknownRun;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.intake.Wave;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Logo;
import be.ptr.notification.Waves;
import be.ptr.plan.DryRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks, before many e-mails leave at once, whether they shall: how many, to how many people, and what one looks like. */
@Controller
@RequestMapping("/e-mails/before")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class MailsBefore {
    private final Waves waves;
    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final Logo logo;

    MailsBefore(Waves waves, Deliveries deliveries, Catalogue catalogue, Logo logo) {
        this.waves = waves;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.logo = logo;
    }

    /** @param delivery what would be chosen; null where it is the report that would be sent */
    @GetMapping
    String ask(@RequestParam DryRun run, @RequestParam(required = false) @Nullable Delivery delivery, Model model) {
        model.addAttribute("run", existing(run).name());
        model.addAttribute("wave", wave(run, delivery));
        model.addAttribute("delivery", delivery);
        Delivery now = deliveries.of(run);
        model.addAttribute("leaves", delivery != null || now.leaves());
        model.addAttribute("held", now == Delivery.HOLD);
        return "mails-before";
    }

    /** In a frame of the page. */
    @GetMapping("/html")
    ResponseEntity<String> preview(
            @RequestParam DryRun run, @RequestParam(required = false) @Nullable Delivery delivery) {
        return MailPage.shown(logo.inside(wave(existing(run), delivery).html()));
    }

    private Wave wave(DryRun run, @Nullable Delivery delivery) {
        return delivery == null ? waves.report(run) : waves.waiting(run);
    }

    private DryRun existing(DryRun run) {
        return catalogue.run(run).map(Run::name).orElseThrow(() -> new UnknownRun(run.name()));
    }
}
