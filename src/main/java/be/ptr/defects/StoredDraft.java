package be.ptr.defects;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** A draft under the names of its run, step and person; the last one saved counts. */
@Document("drafts")
@TypeAlias("draft")
record StoredDraft(@Id String id, String text, Instant at) {}
