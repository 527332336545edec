package be.ptr.api;

import be.ptr.plan.Named;
import be.ptr.plan.Person;
import be.ptr.wording.Typed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** A request is turned away before anything is done; its sentence stands in the bundles under {@code problem.<code>}. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;
    private final transient List<Person> candidates;

    RequestRefused(HttpStatus status, String code, Object... arguments) {
        this(status, code, List.of(), List.of(arguments));
    }

    private RequestRefused(HttpStatus status, String code, List<Person> candidates, List<Object> arguments) {
        super(code, null, false, false);
        this.status = status;
        this.arguments = List.copyOf(arguments);
        this.candidates = List.copyOf(candidates);
    }

    /** A name that has to be one person's and is not. */
    static RequestRefused name(Named named) {
        String people = named.people().stream().map(Person::name).collect(Collectors.joining(", "));
        return new RequestRefused(
                HttpStatus.CONFLICT,
                named.isAmbiguous() ? "several-people" : "unknown-person",
                named.people(),
                List.of(Typed.quoted(named.text()), people));
    }

    /** The people of whom the caller has to choose one, or nobody. */
    List<Person> candidates() {
        return candidates;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
