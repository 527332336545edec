package be.ptr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser: keeps cookies, follows nothing by itself. */
public final class Visitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(String root) {
        this.root = root;
    }

    public Visitor signIn(String id, String password) {
        HttpResponse<String> answer = trySignIn(id, password, "/");
        String location = answer.headers().firstValue("Location").orElse("none");
        if (!location.equals("/")) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " to " + location);
        }
        return this;
    }

    /** Fills in and sends the form. */
    public HttpResponse<String> trySignIn(String id, String password, String to) {
        Matcher token = FORM_TOKEN.matcher(get("/sign-in").body());
        return form(
                "/sign-in",
                "username=" + encoded(id) + "&password=" + encoded(password) + "&to=" + encoded(to)
                        + (token.find() ? "&_csrf=" + encoded(token.group(1)) : ""));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> form(String path, String body, String... headers) {
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends JSON with the token that our pages, or the webapps, would send. */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        String cookie = path.startsWith("/camunda/") ? "XSRF-TOKEN" : "PTR-CSRF";
        cookie(cookie).ifPresent(token -> request.header("X-" + cookie, token));
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a file in the field {@code file}, as the form of a page or a program does. */
    public HttpResponse<String> upload(
            String path, String fileName, byte[] file, Map<String, String> fields, String... headers) {
        String boundary = "----ptr-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The token that the form on a page carries; empty when it has none. */
    public static String formToken(HttpResponse<String> page) {
        Matcher token = FORM_TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "";
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static String basic(String id, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.build(),
                    info -> HttpResponse.BodySubscribers.mapping(
                            HttpResponse.BodyHandlers.ofString().apply(info), Visitor::asWritten));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The sentences as the bundle has them; how a page sets them is looked at in a browser. */
    private static String asWritten(String page) {
        return page.replace('\u00A0', ' ').replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
