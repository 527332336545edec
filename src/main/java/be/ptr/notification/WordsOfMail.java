package be.ptr.notification;

/**
 * An e-mail with its words, as far as they are kept and whoever reads them may see them.
 *
 * @param text the part for readers of plain text; empty when it is not kept
 * @param html the part for all others; empty when it is not kept
 */
public record WordsOfMail(MailLine line, String text, String html) {}
