package fr.guichet.account.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Reading a page writes no row: the last access of a session is kept to the minute, while a new session id, sign-in or
 * time limit is written at once.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    private static final String UPDATE_ONCE_A_MINUTE = """
            with given as (select ?::bpchar as session_id, ?::bigint as last_access_time,
                                  ?::int as max_inactive_interval, ?::bigint as expiry_time,
                                  ?::text as principal_name, ?::bpchar as primary_id)
            update %TABLE_NAME% as kept
               set session_id = given.session_id, last_access_time = given.last_access_time,
                   max_inactive_interval = given.max_inactive_interval, expiry_time = given.expiry_time,
                   principal_name = given.principal_name
              from given
             where kept.primary_id = given.primary_id
               and (given.last_access_time - kept.last_access_time >= 60000
                    or kept.session_id <> given.session_id
                    or kept.max_inactive_interval <> given.max_inactive_interval
                    or kept.principal_name is distinct from given.principal_name)
            """;

    /** Two forms of one session, answered at once, may both leave a word for the next page. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastAccessToTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE_ONCE_A_MINUTE);
    }
}
