package fr.guichet.shared.web.address;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param publicAddress where browsers find Guichet; without it nothing that leaves the house says where it came from */
@ConfigurationProperties("guichet")
record PublicAddressProperties(@Nullable PublicAddress publicAddress) {}
