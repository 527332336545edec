package be.ptr.api;

import be.ptr.progress.Refusal;
import org.springframework.http.HttpStatus;

/** With which status a refusal is answered, to programs and to the tab in Tasklist. */
public final class RefusalStatus {
    private RefusalStatus() {}

    /** 403 where somebody else could have it done, 503 where the same person can in a moment, else 409. */
    public static HttpStatus of(Refusal refusal) {
        if (refusal.isForPerson()) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal.isForNow() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
    }
}
