package be.ptr.api;

/**
 * What a program was answered.
 *
 * @param status of HTTP
 * @param type media type of the body, empty without one
 */
public record Answer(int status, String type, String body) {}
