package be.ptr.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What a page says after a form was sent waits in the session until it is shown: the last few, not all that nobody fetched. */
@Configuration(proxyBeanMethods = false)
class LastMessages {
    static final int KEPT = 10;

    @Bean
    FlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected void updateFlashMaps(
                    List<FlashMap> messages, HttpServletRequest request, HttpServletResponse response) {
                List<FlashMap> last = messages.subList(Math.max(0, messages.size() - KEPT), messages.size());
                super.updateFlashMaps(new CopyOnWriteArrayList<>(last), request, response);
            }
        };
    }
}
