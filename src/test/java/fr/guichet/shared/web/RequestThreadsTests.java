package fr.guichet.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.EmptyInstallationTest;
import java.util.concurrent.CompletableFuture;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@EmptyInstallationTest
class RequestThreadsTests {

    @Autowired
    WebServerApplicationContext application;

    @Test
    void requestsAreServedByFortyPlatformThreadsAtMost() {
        var executor = connector().getProtocolHandler().getExecutor();

        assertThat(CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), executor)
                        .join())
                .isFalse();
        assertThat(executor)
                .isInstanceOfSatisfying(
                        ThreadPoolExecutor.class,
                        pool -> assertThat(pool.getMaximumPoolSize()).isEqualTo(40));
    }

    private Connector connector() {
        return ((TomcatWebServer) application.getWebServer()).getTomcat().getConnector();
    }
}
