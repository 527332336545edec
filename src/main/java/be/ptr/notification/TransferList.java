package be.ptr.notification;

import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Call;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an e-mail about several steps says that one person was given: what can be done now, then what comes later. */
@Component
class TransferList {
    private final StepBody body;
    private final StepAddresses addresses;

    TransferList(StepBody body, StepAddresses addresses) {
        this.body = body;
        this.addresses = addresses;
    }

    /** Who gave steps, and what that person wrote. */
    private record Giver(String by, String message) {}

    Content content(RunProgress run, List<Given> all, Reader reader) {
        StepTexts texts = new StepTexts(run.plan(), reader);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Content.Paragraph("", texts.of("mail.ready-list.intro", reader.name())));
        Map<Giver, List<Given>> byGiver = all.stream()
                .collect(Collectors.groupingBy(
                        given -> new Giver(given.by(), given.message()), LinkedHashMap::new, Collectors.toList()));
        byGiver.forEach((giver, given) -> blocks.addAll(part(run, giver, given, reader, texts)));
        String name = run.plan().run().name();
        return new Content(
                texts.of("mail.transfer-list.subject", name, all.size()),
                texts.join(all.stream()
                        .map(given -> given.progress().step().id().value())
                        .toList()),
                texts.of("mail.step.run", name),
                texts.of("mail.transfer-list.heading", all.size()),
                blocks,
                List.of(addresses.footnoteOfMany(texts), texts.zone()));
    }

    private List<Block> part(RunProgress run, Giver giver, List<Given> all, Reader reader, StepTexts texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Content.Paragraph(
                "",
                giver.by().isEmpty()
                        ? texts.of("mail.transfer-list.assigned", all.size())
                        : texts.of("mail.transfer-list.intro", all.size(), texts.name(giver.by()))));
        if (!giver.message().isBlank()) {
            blocks.add(new Content.Quote(texts.of("mail.transfer.message", texts.name(giver.by())), giver.message()));
        }
        Map<Boolean, List<Call>> calls = all.stream()
                .collect(Collectors.partitioningBy(
                        given -> isNow(given, reader),
                        Collectors.mapping(given -> call(run, given, reader, texts), Collectors.toList())));
        List<Call> now = calls.getOrDefault(true, List.of());
        List<Call> later = calls.getOrDefault(false, List.of());
        if (!now.isEmpty()) {
            blocks.add(new Content.Calls(texts.of("mail.transfer-list.now", now.size()), now));
        }
        if (!later.isEmpty()) {
            blocks.add(new Content.Links(texts.of("mail.transfer-list.later", later.size()), later));
        }
        return blocks;
    }

    private static boolean isNow(Given given, Reader reader) {
        return given.progress().state() == State.READY || given.progress().isOpenBy(reader.email());
    }

    private Call call(RunProgress run, Given given, Reader reader, StepTexts texts) {
        String detail = body.brief(run, given.progress(), texts) + "\n" + TransferLetters.shared(given, reader, texts);
        String words =
                isNow(given, reader) ? TransferLetters.firstButton(given.progress(), reader) : "mail.ready-list.look";
        return new Call(
                texts.title(given.progress().step()),
                detail.strip(),
                addresses
                        .acting(run.plan().run(), given.progress().step(), reader, texts, words)
                        .all()
                        .get(0));
    }
}
