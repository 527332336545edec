package be.ptr.hostile;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User names of many kilobytes, each another one, sent by the form of the sign-in and by that of the link by e-mail. */
public record LongNames(int posts, int characters) implements Attack {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Override
    public Finding against(Victim victim) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = browser.send(HttpRequest.newBuilder(victim.at("/sign-in")).build(), BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            return new Finding("long names", "no form at /sign-in", false);
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int post = 0; post < posts; post++) {
            String path = post % 2 == 0 ? "/sign-in" : "/sign-in/by-mail";
            String form =
                    "username=" + post + "x".repeat(characters) + "&password=wrong&to=%2F&_csrf=" + token.group(1);
            HttpRequest request = HttpRequest.newBuilder(victim.at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            HttpResponse<Void> answer = browser.send(request, BodyHandlers.discarding());
            answers.merge(answer.statusCode(), 1, Integer::sum);
        }
        Duration click = victim.click();
        boolean refused =
                answers.keySet().stream().allMatch(status -> status == 302 || (status >= 400 && status < 500));
        return new Finding(
                posts + " names of " + characters + " characters",
                answers + " (status, times); a click afterwards " + click.toMillis() + " ms",
                refused && click.compareTo(LONGEST) < 0);
    }
}
