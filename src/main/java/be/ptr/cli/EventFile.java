package be.ptr.cli;

import be.ptr.simulation.StateChange;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The changes of a simulated run as a file: one JSON object on each line, in time order. */
final class EventFile {
    private EventFile() {}

    static void write(Path file, List<StateChange> changes) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.setRootValueSeparator(null);
            for (StateChange change : changes) {
                json.writeStartObject();
                json.writeStringField("at", change.at().toString());
                json.writeStringField("step", change.step().value());
                json.writeStringField("state", change.state().name());
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }
}
