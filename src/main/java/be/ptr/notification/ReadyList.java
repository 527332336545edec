package be.ptr.notification;

import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Call;
import be.ptr.plan.DryRun;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an e-mail about several steps says: the reader's own first, then those that the reader need only know of. */
@Component
class ReadyList {
    /** By planned start, those without one last; else as in the workbook. */
    private static final Comparator<StepProgress> IN_ORDER =
            Comparator.comparing(ReadyList::start, Comparator.nullsLast(Comparator.naturalOrder()));

    private final StepBody body;
    private final StepAddresses addresses;

    ReadyList(StepBody body, StepAddresses addresses) {
        this.body = body;
        this.addresses = addresses;
    }

    private static @Nullable Instant start(StepProgress progress) {
        return progress.step().start();
    }

    Content content(RunProgress run, List<StepProgress> ready, Reader reader) {
        Map<Boolean, List<StepProgress>> parts = run.steps().stream()
                .filter(ready::contains)
                .sorted(IN_ORDER)
                .collect(Collectors.partitioningBy(step -> step.isAssignedTo(reader.email())));
        List<StepProgress> own = parts.getOrDefault(true, List.of());
        List<StepProgress> copies = parts.getOrDefault(false, List.of());
        StepTexts texts = new StepTexts(run.plan(), reader);
        DryRun name = run.plan().run();
        List<Block> blocks = new ArrayList<>();
        List<String> footnotes = new ArrayList<>();
        blocks.add(new Content.Paragraph("", intro(own.size(), copies.size(), reader, texts)));
        if (!own.isEmpty()) {
            blocks.add(new Content.Calls(
                    "", own.stream().map(step -> call(run, step, reader, texts)).toList()));
            footnotes.add(addresses.footnoteOfMany(texts));
        }
        if (!copies.isEmpty()) {
            blocks.add(new Content.Links(
                    texts.of("mail.ready-list.copies", copies.size()),
                    copies.stream().map(step -> link(run, step, texts)).toList()));
            footnotes.add(texts.of("mail.ready-list.why-copies"));
        }
        footnotes.add(texts.zone());
        return new Content(
                texts.of("mail.ready-list.subject", name, counted(own.size(), copies.size(), texts)),
                texts.of(
                        "mail.ready-list.preview",
                        texts.join(Stream.concat(own.stream(), copies.stream())
                                .map(step -> step.step().id().value())
                                .toList())),
                texts.of("mail.step.run", name),
                heading(own.size(), copies.size(), texts),
                blocks,
                footnotes);
    }

    private static String counted(int own, int copies, StepTexts texts) {
        return own > 0 ? texts.of("mail.ready-list.own", own) : texts.of("mail.ready-list.copies", copies);
    }

    private static String heading(int own, int copies, StepTexts texts) {
        String first = counted(own, copies, texts);
        return own > 0 && copies > 0 ? texts.of("mail.ready-list.both", first, copies) : first;
    }

    private static String intro(int own, int copies, Reader reader, StepTexts texts) {
        return texts.of("mail.ready-list.intro", reader.name())
                + (own > 0 ? "\n" + texts.of("mail.ready-list.intro.own", own) : "")
                + (copies > 0 ? "\n" + texts.of("mail.ready-list.intro.copies", copies) : "");
    }

    private Call call(RunProgress run, StepProgress progress, Reader reader, StepTexts texts) {
        Content.Buttons buttons =
                addresses.acting(run.plan().run(), progress.step(), reader, texts, "mail.step.start-it");
        return new Call(
                texts.title(progress.step()),
                body.brief(run, progress, texts),
                buttons.all().get(0));
    }

    private Call link(RunProgress run, StepProgress progress, StepTexts texts) {
        return new Call(
                texts.title(progress.step()),
                body.glance(run, progress, texts),
                new Button(
                        texts.of("mail.ready-list.look"),
                        addresses.page(run.plan().run(), progress.step())));
    }
}
