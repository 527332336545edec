package be.ptr;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that asks for the time asks this one clock. */
@Configuration(proxyBeanMethods = false)
class ServerClock {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
