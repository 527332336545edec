package be.ptr.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A mail server that misbehaves as it is told; what it took, it counts by recipient. */
final class FaultySmtpServer implements AutoCloseable {
    /** What goes wrong. */
    enum Fault {
        NONE,
        /** Takes the connection and never says a word. */
        HANGS,
        /** Is about to leave. */
        GREETS_WITH_421,
        PUTS_RECIPIENTS_OFF_WITH_451,
        /** Only those who begin with {@code nobody}. */
        REFUSES_RECIPIENTS_WITH_550,
        REFUSES_SENDERS_WITH_550,
        REFUSES_WORDS_WITH_554,
        /** Has the whole e-mail, and hangs up instead of saying so. */
        HANGS_UP_AFTER_DATA
    }

    private final ServerSocket socket;
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Fault fault = Fault.NONE;

    FaultySmtpServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        Thread thread = new Thread(this::accept, "faulty-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    FaultySmtpServer with(Fault wanted) {
        fault = wanted;
        return this;
    }

    /** Recipients of e-mails that it has in full, whatever it answered. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "faulty-smtp-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = connection.getOutputStream();
            if (fault == Fault.HANGS) {
                in.readLine();
                return;
            }
            if (fault == Fault.GREETS_WITH_421) {
                say(out, "421 closing down");
                return;
            }
            say(out, "220 faulty");
            converse(in, out);
        } catch (IOException hungUp) {
            // The client has its own idea of when it is over.
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("MAIL")) {
                say(out, fault == Fault.REFUSES_SENDERS_WITH_550 ? "550 you may not send" : "250 ok");
            } else if (verb.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, toRecipient(recipient));
            } else if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                readWords(in);
                taken.add(recipient);
                if (fault == Fault.HANGS_UP_AFTER_DATA) {
                    return;
                }
                say(out, fault == Fault.REFUSES_WORDS_WITH_554 ? "554 looks like spam" : "250 taken");
            } else {
                say(out, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private String toRecipient(String recipient) {
        if (fault == Fault.PUTS_RECIPIENTS_OFF_WITH_451) {
            return "451 greylisted";
        }
        boolean unknown = fault == Fault.REFUSES_RECIPIENTS_WITH_550 && recipient.startsWith("nobody");
        return unknown ? "550 5.1.1 no such person" : "250 ok";
    }

    private static void readWords(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // Nobody reads them.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
