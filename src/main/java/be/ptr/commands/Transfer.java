package be.ptr.commands;

/**
 * To whom a step shall go.
 *
 * @param to e-mail address, or a name that fits one person of the plan
 * @param message for that person, may be empty
 * @param expected e-mail addresses, separated by commas, of those whom the person saw the step assigned to; empty: whoever
 *     has it
 */
public record Transfer(String to, String message, String expected) {}
