package fr.guichet.site;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param publicStructure the code of the structure that stands at {@code /horaires}; needless where there is only one */
@ConfigurationProperties("guichet")
record PublicationProperties(@Nullable String publicStructure) {}
