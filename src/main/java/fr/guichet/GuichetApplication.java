package fr.guichet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Guichet", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class GuichetApplication {

    static void main(String[] args) {
        SpringApplication.run(GuichetApplication.class, args);
    }
}
