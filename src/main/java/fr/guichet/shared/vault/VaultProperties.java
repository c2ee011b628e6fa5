package fr.guichet.shared.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keyFile where the keys are kept, apart from the database; every node reads the same file */
@ConfigurationProperties("guichet.vault")
record VaultProperties(@Nullable Path keyFile) {}
