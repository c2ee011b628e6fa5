package fr.guichet.shared.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs count in the time of the application’s clock, and their data can be read in the table. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Clock clockOfJobs(java.time.Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer readableJobs() {
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }
}
