package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A line of the journal; its id is made of what it says, so that writing it again changes nothing. */
@Document("journal")
@TypeAlias("entry")
record StoredEntry(
        @Id String id,
        @Version @Nullable Long revision,
        String run,
        @Nullable String step,
        Entry.Kind kind,
        Instant at,
        String by,
        @Nullable Fact cause,
        String detail,
        @Nullable String to,
        @Nullable String leaver) {

    static StoredEntry of(Entry entry) {
        String step = entry.step() == null ? null : entry.step().value();
        String key = entry.step() == null ? "" : entry.step().key();
        return new StoredEntry(
                String.join(
                        "|",
                        entry.run().name(),
                        key,
                        entry.kind().name(),
                        entry.kind().isAboutADefect()
                                ? entry.at() + "|" + entry.by()
                                : entry.at().toString()),
                null,
                entry.run().name(),
                step,
                entry.kind(),
                entry.at(),
                entry.by(),
                entry.cause(),
                entry.detail(),
                entry.to(),
                entry.leaver().isEmpty() ? null : entry.leaver());
    }

    Entry toEntry() {
        StepId of = step == null ? null : new StepId(step);
        return new Entry(
                new DryRun(run), of, kind, at, by, cause, detail, to == null ? "" : to, leaver == null ? "" : leaver);
    }
}
