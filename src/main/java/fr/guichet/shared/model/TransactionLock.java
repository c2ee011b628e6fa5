package fr.guichet.shared.model;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one transaction at a time work on a subject; the second one waits, then sees what the first one did. */
@Component
public class TransactionLock {

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. */
    public void on(Object subject) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:subject, 0))) locked")
                .param("subject", subject.toString())
                .query(Integer.class)
                .single();
    }
}
