package be.ptr;

import be.ptr.wording.LoggedText;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a line of the log; made by name, therefore public. */
public final class LoggedMessage extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String message = super.convert(event);
        return message == null ? "" : LoggedText.of(message);
    }
}
