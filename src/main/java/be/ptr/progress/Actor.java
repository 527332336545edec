package be.ptr.progress;

/**
 * The person on whose behalf a command is carried out.
 *
 * @param email user id, in lower case
 * @param lead true for a lead of the transition, who may act for others and becomes the executor
 */
public record Actor(String email, boolean lead) {}
