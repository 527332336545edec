package be.ptr.api;

import be.ptr.Visitor;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A program that calls the API on behalf of one person. */
final class Program {
    private final Visitor visitor;
    private final String authorization;
    private final String root;
    private final List<String> headers = new ArrayList<>();

    /** @param root of the paths it names, such as {@code /api/runs/DR1/} */
    Program(Visitor visitor, String authorization, String root) {
        this.visitor = visitor;
        this.authorization = authorization;
        this.root = root;
    }

    /** The same with one more header in each request. */
    Program with(String header, String value) {
        Program other = new Program(visitor, authorization, root);
        other.headers.addAll(headers);
        other.headers.addAll(List.of(header, value));
        return other;
    }

    HttpResponse<String> get(String path) {
        return visitor.get(root + path, headers());
    }

    HttpResponse<String> post(String path, String body) {
        return visitor.post(root + path, "application/json", body, headers());
    }

    HttpResponse<String> put(String path, String body) {
        return visitor.json("PUT", root + path, body, headers());
    }

    /** Something in the JSON of an answer, as whatever the test takes it for. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <T> T in(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private String[] headers() {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("Authorization", authorization));
        return all.toArray(String[]::new);
    }
}
