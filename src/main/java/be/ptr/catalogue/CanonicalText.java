package be.ptr.catalogue;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Values in a row, each with its length in front, so that no two rows of values give the same text: {@code 2:T05:start}.
 * An absent value is {@code -}.
 */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    /** Adds what {@code toString} says; it must say everything. */
    CanonicalText add(@Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else {
            String said = value.toString();
            text.append(said.length()).append(':').append(said);
        }
        return this;
    }

    CanonicalText addInOrder(List<CanonicalText> values) {
        return addAll(values.stream().map(CanonicalText::toString).toList());
    }

    CanonicalText addSorted(List<CanonicalText> values) {
        return addAll(values.stream().map(CanonicalText::toString).sorted().toList());
    }

    private CanonicalText addAll(List<String> values) {
        text.append(values.size()).append('[');
        values.forEach(this::add);
        return this;
    }

    String sha256() {
        return DigestUtils.sha256Hex(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
