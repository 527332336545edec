package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Drafts;
import be.ptr.plan.PlanBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** However much somebody sends, and however often, what his session keeps of it is small. */
class SessionSizeIT extends RoomIT {
    private static final int POSTS = 300;

    @Autowired
    private ServletWebServerApplicationContext server;

    @Test
    void refusedFormsFillNoSession() {
        start(PlanBuilder.run(run.name()).phase("PP").step("A").by(ANA.email()));
        Visitor other = signedIn(OTHER);
        String token = URLEncoder.encode(Visitor.formToken(other.get(page("A"))), StandardCharsets.UTF_8);
        String large = "x".repeat(14_000);
        String form = Stream.of("text", "to", "message", "reason", "reference", "link", "expected", "remark")
                .map(field -> "&" + field + "="
                        + (field.equals("text") ? large + large.substring(0, 4000) : large.substring(0, 4000)))
                .reduce("verb=TRANSFER&_csrf=" + token, String::concat);

        for (int post = 0; post < POSTS; post++) {
            assertThat(other.form(page("A"), form).statusCode()).isEqualTo(302);
        }

        long kept = kept(other.cookie("JSESSIONID").orElseThrow());
        assertThat(kept).isPositive().isLessThan(LastMessages.KEPT * (Drafts.MAX_LENGTH + 3000L));
        assertThat(other.get(page("A") + "/refused").statusCode()).isEqualTo(409);
    }

    @Test
    void anAddressThatIsNobodysIsNotKeptWholeEither() {
        start(PlanBuilder.run(run.name()).phase("PP").step("A").by(ANA.email()));
        Visitor lead = signedIn(LEAD);
        String mass = "/runs/" + run + "/transfer";
        send(
                lead,
                mass,
                mass,
                "",
                Map.of("from", ANA.email(), "to", "y".repeat(30_000), "message", "z".repeat(20_000)));

        assertThat(kept(lead.cookie("JSESSIONID").orElseThrow())).isLessThan(20_000);
    }

    /** Characters of all texts that a session holds. */
    private long kept(String session) {
        Context context = (Context)
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        Session found = Arrays.stream(context.getManager().findSessions())
                .filter(one -> one.getId().equals(session))
                .findFirst()
                .orElseThrow();
        return Collections.list(found.getSession().getAttributeNames()).stream()
                .mapToLong(name -> characters(found.getSession().getAttribute(name)))
                .sum();
    }

    private static long characters(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToLong(SessionSizeIT::characters).sum();
        }
        if (value instanceof Collection<?> all) {
            return all.stream().mapToLong(SessionSizeIT::characters).sum();
        }
        if (value instanceof Object[] all) {
            return Arrays.stream(all).mapToLong(SessionSizeIT::characters).sum();
        }
        return Objects.toString(value, "").length();
    }
}
