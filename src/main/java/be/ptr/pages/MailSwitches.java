package be.ptr.pages;

import be.ptr.catalogue.Catalogue;
import be.ptr.commands.UnknownRun;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.notification.Deliveries;
import be.ptr.notification.MailRegister;
import be.ptr.notification.Reader;
import be.ptr.notification.Readers;
import be.ptr.notification.ReportsOnDemand;
import be.ptr.notification.TrialMail;
import be.ptr.notification.Waves;
import be.ptr.plan.DryRun;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leads do on the page of e-mails; each leads back to it, with a sentence on what came of it. */
@Controller
@RequestMapping("/e-mails")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class MailSwitches {
    private static final String BACK = "redirect:/e-mails";

    private final Deliveries deliveries;
    private final MailRegister register;
    private final TrialMail trial;
    private final Readers readers;
    private final ReportsOnDemand reports;
    private final Catalogue catalogue;
    private final Waves waves;

    MailSwitches(
            Deliveries deliveries,
            MailRegister register,
            TrialMail trial,
            Readers readers,
            ReportsOnDemand reports,
            Catalogue catalogue,
            Waves waves) {
        this.deliveries = deliveries;
        this.register = register;
        this.trial = trial;
        this.readers = readers;
        this.reports = reports;
        this.catalogue = catalogue;
        this.waves = waves;
    }

    @PostMapping("/delivery")
    String delivery(
            @RequestParam DryRun run,
            @RequestParam Delivery delivery,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal who,
            RedirectAttributes back) {
        existing(run);
        Optional<String> refusal = deliveries.refusal(delivery);
        if (refusal.isPresent()) {
            return told(back, false, "mails.switch." + refusal.get(), run.name());
        }
        if (delivery.leaves() && !sure && waves.waiting(run).isLarge()) {
            back.addAttribute("run", run.name());
            back.addAttribute("delivery", delivery.name());
            return "redirect:/e-mails/before";
        }
        boolean afterKept = delivery.leaves() && deliveries.of(run) == Delivery.MAILBOX;
        deliveries.choose(run, delivery, who.getName());
        return told(back, true, "mails.switch.done." + delivery.name() + (afterKept ? ".kept" : ""), run.name());
    }

    @PostMapping("/overdue")
    String overdue(@RequestParam DryRun run, @RequestParam boolean on, RedirectAttributes back) {
        deliveries.chooseOverdue(existing(run), on);
        return told(back, true, on ? "mails.overdue.on" : "mails.overdue.off", run.name());
    }

    @PostMapping("/reminder")
    String reminder(@RequestParam DryRun run, @RequestParam boolean on, RedirectAttributes back) {
        deliveries.chooseReminder(existing(run), on);
        return told(back, true, on ? "mails.reminder.on" : "mails.reminder.off", run.name());
    }

    @PostMapping("/report")
    String report(
            @RequestParam DryRun run,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal who,
            RedirectAttributes back) {
        if (!sure) {
            back.addAttribute("run", existing(run).name());
            return "redirect:/e-mails/before";
        }
        boolean sent = reports.send(existing(run), who.getName());
        return told(back, sent, sent ? "mails.report.done" : "mails.report.wait", run.name());
    }

    @PostMapping("/trial")
    String trial(@RequestParam String address, RedirectAttributes back) {
        Reader reader = readers.of(StepForm.cut(address, StepForm.LONGEST_LINE).strip());
        TrialMail.Outcome outcome = trial.send(reader);
        return told(
                back, outcome.code().equals("taken"), "mails.trial." + outcome.code(), reader.email(), outcome.said());
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable String id, RedirectAttributes back) {
        boolean found = register.resend(id);
        return told(back, found, found ? "mails.resend.done" : "mails.resend.gone");
    }

    private DryRun existing(DryRun run) {
        return catalogue.run(run).orElseThrow(() -> new UnknownRun(run.name())).name();
    }

    private static String told(RedirectAttributes back, boolean done, String key, String... arguments) {
        back.addFlashAttribute("told", key);
        back.addFlashAttribute(
                "toldArguments",
                Stream.of(arguments)
                        .map(one -> StepForm.cut(one, StepForm.LONGEST_LINE))
                        .toArray(String[]::new));
        back.addFlashAttribute("toldDone", done);
        return BACK;
    }
}
