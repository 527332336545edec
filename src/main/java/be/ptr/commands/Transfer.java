package be.ptr.commands;

import be.ptr.wording.Typed;

/**
 * To whom a step shall go.
 *
 * @param to e-mail address, or a name that fits one person of the plan
 * @param message for that person, may be empty
 * @param expected e-mail addresses, separated by commas, of those whom the person saw the step assigned to; empty: whoever
 *     has it
 */
public record Transfer(String to, String message, String expected) {
    public Transfer {
        to = Typed.line(to);
        message = Typed.of(message);
    }
}
