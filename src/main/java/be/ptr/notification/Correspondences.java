package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which correspondence knows all about a letter. */
@Component
class Correspondences {
    private final Map<LetterKind, Correspondence> byKind = new EnumMap<>(LetterKind.class);

    Correspondences(List<Correspondence> all) {
        all.forEach(one -> one.kinds().forEach(kind -> byKind.put(kind, one)));
    }

    Correspondence of(Letter letter) {
        Correspondence found = byKind.get(letter.kind());
        if (found == null) {
            throw new NotYet("nobody writes letters of the kind " + letter.kind());
        }
        return found;
    }
}
