package fr.guichet.shared.tenancy;

import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first wall: Hibernate adds the structure at work to every query and every row. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    @Bean
    HibernatePropertiesCustomizer structureAtWork() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new StructureAtWork());
    }

    private static class StructureAtWork implements CurrentTenantIdentifierResolver<UUID> {

        private static final UUID NONE = new UUID(0, 0);

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return Tenancy.structureId().orElse(NONE);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
