package fr.guichet.accessibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessibilityAuditConfiguration {

    @Bean
    AccessibilityAudit lastWalk() {
        return AccessibilityAudit.read("accessibility/rgaa.csv");
    }
}
