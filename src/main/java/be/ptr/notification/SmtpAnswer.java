package be.ptr.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What became of an e-mail at the mail server; each says what the server said. */
sealed interface SmtpAnswer {
    /** The server is about to leave. */
    int CLOSING = 421;

    /** It is the server's now. */
    record Taken() implements SmtpAnswer {}

    /** This e-mail or this address is not accepted, now or ever. */
    record Refused(String said) implements SmtpAnswer {}

    /** Not now; the next e-mail may well pass. */
    record Later(String said) implements SmtpAnswer {}

    /** No e-mail passes: no connection, no sign-in, no such sender. */
    record Unreachable(String said) implements SmtpAnswer {}

    static SmtpAnswer of(MailException failure) {
        if (!(failure instanceof MailSendException sending)) {
            return new Unreachable(said(failure));
        }
        if (sending.getFailedMessages().isEmpty()) {
            // It was taken; only the farewell went wrong.
            return new Taken();
        }
        Exception ofMessage = sending.getFailedMessages().values().iterator().next();
        boolean unconnected = ofMessage.equals(sending.getCause());
        return unconnected ? new Unreachable(said(ofMessage)) : ofMessage(ofMessage);
    }

    private static SmtpAnswer ofMessage(Exception failure) {
        for (@Nullable Exception next = failure; next != null; next = nextOf(next)) {
            if (next instanceof SMTPSenderFailedException
                    || (next instanceof SMTPSendFailedException sending && isAboutTheSender(sending))) {
                return new Unreachable(said(next));
            }
            if (next instanceof SMTPAddressFailedException address) {
                return byCode(address.getReturnCode(), said(next));
            }
        }
        if (failure instanceof SMTPSendFailedException sending) {
            return byCode(sending.getReturnCode(), said(failure));
        }
        // An address that was not even offered to the server; anything else is a connection that broke.
        return failure instanceof SendFailedException ? new Refused(said(failure)) : new Later(said(failure));
    }

    private static boolean isAboutTheSender(SMTPSendFailedException failure) {
        return failure.getCommand() != null && failure.getCommand().startsWith("MAIL");
    }

    private static SmtpAnswer byCode(int code, String said) {
        if (code == CLOSING) {
            return new Unreachable(said);
        }
        return code >= 500 && code < 600 ? new Refused(said) : new Later(said);
    }

    private static @Nullable Exception nextOf(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String said(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
