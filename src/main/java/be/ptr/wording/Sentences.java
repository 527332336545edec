package be.ptr.wording;

import be.ptr.plan.Language;
import be.ptr.typography.FrenchBlanks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The sentences of one language with their placeholders, by key, for whoever speaks to people: pages, e-mails, API, Tasklist
 * and command line. French ones hold no blank at which a sign of two parts could be left alone; what is put in for a
 * placeholder stays as it is.
 */
public final class Sentences extends ResourceBundle {
    private static final Map<Language, Sentences> ALL =
            Map.of(Language.FR, new Sentences(Language.FR), Language.EN, new Sentences(Language.EN));

    private final Map<String, String> sentences = new TreeMap<>();

    private Sentences(Language language) {
        Properties written = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("messages_" + language.code() + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            written.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (String key : written.stringPropertyNames()) {
            String sentence = written.getProperty(key);
            sentences.put(key, language == Language.FR ? FrenchBlanks.in(sentence) : sentence);
        }
    }

    /** Those of {@code language}. */
    public static Sentences of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return sentences.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keySet());
    }
}
