package be.ptr.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that no browser would send, to addresses of each kind; each should be answered, and with no failure. */
public final class OddRequests implements Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String[] PATHS = {
        "/", "/sign-in", "/api/runs", "/etape/x", "/camunda/app/tasklist/default/", "/camunda/lib/deps.js", "/import"
    };
    private static final Map<String, String> HEADS = new LinkedHashMap<>();

    static {
        HEADS.put("forty languages", "Accept-Language: " + "fr,".repeat(39) + "en");
        HEADS.put("broken languages", "Accept-Language: ;;;,,,q=x,*;q=9");
        HEADS.put("broken cookies", "Cookie: JSESSIONID=../../x; PTR-CSRF=\u0001; ptr-lang=zz_%00;;=;a");
        HEADS.put("7 KB of cookies", "Cookie: a=" + "x".repeat(7000));
        HEADS.put("broken range", "Range: bytes=99999999-1,5-,-,x");
        HEADS.put("broken date", "If-Modified-Since: yesterday");
        HEADS.put("two lengths", "Content-Length: 3\r\nContent-Length: 4");
        HEADS.put("negative length", "Content-Length: -1");
        HEADS.put("endless length", "Content-Length: 99999999999999999999");
        HEADS.put("unknown coding", "Transfer-Encoding: nix");
        HEADS.put("broken password", "Authorization: Basic !!!!");
        HEADS.put("two hosts", "Host: b");
        HEADS.put("300 lines", "X: y\r\n".repeat(299) + "X: y");
        HEADS.put("broken type", "Content-Type: ;;;");
    }

    private static final String[] QUERIES = {
        "?x=" + "y".repeat(7600),
        "?" + "&".repeat(7000),
        "?%zz",
        "?%c0%af",
        "?a=%00",
        "?lang=" + "x".repeat(3000),
        "?to=//x"
    };
    private static final String[] ADDRESSES = {
        "/%zz",
        "/%00",
        "/%c0%af",
        "/%2e%2e/",
        "/..;/",
        "/" + "%2525".repeat(1500),
        "/" + "a/".repeat(3500),
        "/" + "x".repeat(20000),
        "*",
        "http://[::1",
        "/etape/" + "x".repeat(6000),
        "/api/runs/%ff",
        "/camunda/api/engine/x"
    };
    private static final String[] METHODS = {"OPTIONS", "TRACE", "CONNECT", "PROPFIND", "FOO", "G".repeat(300), "\u0001"
    };
    private static final String[] LINES = {
        "GET /\r\n\r\n",
        "GET / HTTP/0.9\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"
    };

    @Override
    public Finding against(Victim victim) {
        List<String> requests = requests();
        List<String> wrong = new ArrayList<>();
        for (String request : requests) {
            String status = status(victim, request);
            if (status.startsWith("5") || status.isEmpty()) {
                wrong.add(status + " to "
                        + request.substring(0, Math.min(60, request.length())).replace("\r\n", "|"));
            }
        }
        String answered = wrong.isEmpty() ? "no failure" : wrong.size() + " failures: " + wrong;
        return new Finding(requests.size() + " odd requests", answered, wrong.isEmpty());
    }

    private static List<String> requests() {
        List<String> all = new ArrayList<>(List.of(LINES));
        for (String address : ADDRESSES) {
            all.add(request("GET", address, "X: x"));
            all.add(request("POST", address, "Content-Length: 0"));
        }
        for (String path : PATHS) {
            HEADS.values().forEach(head -> all.add(request("GET", path, head)));
            for (String query : QUERIES) {
                all.add(request("GET", path + query, "X: x"));
            }
            for (String method : METHODS) {
                all.add(request(method, path, "X: x"));
            }
        }
        return all;
    }

    private static String request(String method, String path, String head) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + head + "\r\n\r\n";
    }

    /** Empty when nothing comes; what is no request at all may be answered by closing the connection. */
    private static String status(Victim victim, String request) {
        try {
            String answer = victim.raw(request.getBytes(StandardCharsets.ISO_8859_1), PATIENCE);
            return answer.startsWith("HTTP/1.") ? answer.substring(9, 12) : "closed";
        } catch (IOException nothing) {
            return "";
        }
    }
}
