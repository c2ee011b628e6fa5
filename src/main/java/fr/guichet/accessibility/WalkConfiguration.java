package fr.guichet.accessibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WalkConfiguration {

    @Bean
    Walk lastWalk() {
        return Walk.read("accessibility/rgaa.csv");
    }
}
