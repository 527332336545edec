package be.ptr.notification;

import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Fact;
import be.ptr.notification.Content.Item;
import be.ptr.plan.Step;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepFacts.Terminated;
import be.ptr.progress.StepProgress;
import be.ptr.wording.StepFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything a person must know to execute a step. */
@Component
class StepBody {
    private final Defects defects;

    StepBody(Defects defects) {
        this.defects = defects;
    }

    /** Open defects of the step and of its prerequisites; nothing when there are none. */
    Optional<Block> warning(RunProgress run, StepProgress progress, StepTexts texts) {
        Step step = progress.step();
        List<Item> open = Stream.concat(Stream.of(step.id()), step.prerequisites().stream())
                .flatMap(id -> defects.of(run.plan().run(), id).stream())
                .filter(Defect::isOpen)
                .map(defect -> item(defect, texts))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content.Warning(texts.of("mail.step.defects", open.size()), open));
    }

    private static Item item(Defect defect, StepTexts texts) {
        String found = texts.of("mail.step.defect.by", texts.name(defect.by()), texts.when(defect.at()));
        String severity = texts.of("mail.step.severity." + defect.severity().name());
        return new Item(severity, defect.step(), defect.text().strip() + "\n" + found);
    }

    /** The same in few lines, where a step is one of several. */
    String brief(RunProgress run, StepProgress progress, StepTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(when(run, progress.step(), texts));
        Lateness.of(progress, run.at()).ifPresent(late -> lines.add(late.line(texts)));
        warning(run, progress, texts).ifPresent(block -> lines.add(((Content.Warning) block).title()));
        return String.join("\n", lines);
    }

    /** The same for somebody who has nothing to do for it. */
    String glance(RunProgress run, StepProgress progress, StepTexts texts) {
        return when(run, progress.step(), texts) + "\n"
                + texts.of("mail.ready-list.copy", texts.names(progress.assignees()));
    }

    private static String when(RunProgress run, Step step, StepTexts texts) {
        String phase =
                run.plan().phase(step.phase()).name(texts.words().language().code());
        return step.start() == null ? phase : texts.of("mail.ready-list.when", phase, texts.when(step.start()));
    }

    List<Block> of(RunProgress run, StepProgress progress, StepTexts texts) {
        Step step = progress.step();
        List<Block> blocks = new ArrayList<>();
        if (!step.description().isBlank()) {
            blocks.add(new Content.Paragraph(texts.of("step.description"), step.description()));
        }
        blocks.add(new Content.Facts(texts.of("mail.step.facts"), facts(run, progress, texts)));
        addItems(blocks, texts.of("step.prerequisites"), prerequisites(run, step, texts));
        addItems(blocks, texts.of("step.milestones"), milestones(run, step, texts));
        addItems(blocks, texts.of("step.environments"), environments(run, step));
        return blocks;
    }

    private static void addItems(List<Block> blocks, String title, List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Content.Items(title, items));
        }
    }

    private static List<Fact> facts(RunProgress run, StepProgress progress, StepTexts texts) {
        Fact assignees = new Fact(texts.of("step.assignees"), texts.names(progress.assignees()));
        Stream<Fact> planned = StepFields.of(progress.step(), run.plan(), texts.words(), texts::when).stream()
                .map(field -> new Fact(field.label(), field.text()));
        return Stream.concat(Stream.of(assignees), planned).toList();
    }

    private static List<Item> prerequisites(RunProgress run, Step step, StepTexts texts) {
        return step.prerequisites().stream()
                .flatMap(id -> run.step(id.value()).stream())
                .map(one ->
                        new Item("", texts.title(one.step()), closed(one.facts().terminated(), texts)))
                .toList();
    }

    private static String closed(@Nullable Terminated end, StepTexts texts) {
        if (end == null) {
            return texts.of("mail.step.prerequisite.open");
        }
        return end.skippedFor() == null
                ? texts.of("mail.step.prerequisite.closed", texts.name(end.by()), texts.when(end.at()))
                : texts.of("mail.step.prerequisite.skipped", texts.name(end.by()), end.skippedFor());
    }

    private static List<Item> milestones(RunProgress run, Step step, StepTexts texts) {
        return run.plan().milestones().stream()
                .filter(milestone -> step.milestones().contains(milestone.code()))
                .map(milestone -> new Item(
                        "",
                        joined(" · ", milestone.code(), milestone.label()),
                        milestone.instant() == null ? "" : texts.when(milestone.instant())))
                .toList();
    }

    private static List<Item> environments(RunProgress run, Step step) {
        return run.plan().environments().stream()
                .filter(environment -> step.environments().contains(environment.code()))
                .map(one -> new Item(
                        one.instance(),
                        joined(" · ", one.code(), one.application()),
                        joined("\n", one.url(), one.remark())))
                .toList();
    }

    private static String joined(String separator, String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
    }
}
