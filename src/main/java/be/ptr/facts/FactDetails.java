package be.ptr.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What facts say beside who, when and about which step: one record for each kind that has something to say, kept as JSON. */
public final class FactDetails {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FactDetails() {}

    /**
     * Of {@link FactKind#PHASE_STARTED}.
     *
     * @param phase its code
     */
    public record OfPhase(String phase) {}

    /**
     * Of {@link FactKind#PLAN_IMPORTED}.
     *
     * @param version id of the version of the plan
     * @param source name of the file
     */
    public record OfImport(String version, String source) {}

    /**
     * Of a fact about a defect.
     *
     * @param defect its id; the text stays where the defects are
     */
    public record OfDefect(String defect) {}

    /**
     * Of {@link FactKind#DELIVERY_SWITCHED}.
     *
     * @param delivery what happens to the e-mails of the run from then on
     */
    public record OfDelivery(String delivery) {}

    static String text(Record details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T extends Record> T read(String text, Class<T> kind) {
        try {
            return JSON.readValue(text, kind);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("not " + kind.getSimpleName() + ": " + text, damaged);
        }
    }
}
