package fr.guichet.account.factor;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SecondFactorsTests {

    static final int THREADS = 16;

    @Autowired
    SecondFactors factors;

    @Autowired
    ResealedSecrets resealed;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID account;
    Totp totp = Totp.next();

    @BeforeEach
    void enrol() {
        house = houses.open();
        account = house.agent(COUNSELLOR).accountId();
        house.as(COUNSELLOR, () -> factors.enrol(account, totp, 0, List.of("abcd-efgh-jkmn-pqrs")));
    }

    @Test
    void ofThoseWhoSendOneCodeTogetherOneIsLetIn() throws Exception {
        assertThat(together(() -> factors.takeCode(account, code()))).containsOnlyOnce(true);
    }

    @Test
    void ofThoseWhoSendOneRecoveryCodeTogetherOneIsLetIn() throws Exception {
        assertThat(together(() -> factors.takeRecoveryCode(account, "ABCD-efgh-jkmn-pqrs ")))
                .containsOnlyOnce(true);
    }

    @Test
    void theSecretIsSealedAndTheRecoveryCodesAreNotKept() {
        var kept = jdbc.sql("""
                        select encode(secret, 'escape') || (select string_agg(encode(digest, 'escape'), '') from recovery_code r
                                                             where r.account_id = t.account_id)
                          from totp t where account_id = :account
                        """).param("account", account).query(String.class).single();

        assertThat(kept).doesNotContain(totp.secret(), "abcd");
    }

    @Test
    void aRotationOfTheKeysLeavesTheCodesRight() {
        assertThat(Tenancy.as(house.structureId(), resealed::reseal)).isEqualTo(1);
        assertThat(house.as(COUNSELLOR, () -> factors.takeCode(account, code())))
                .isTrue();
    }

    private String code() {
        return totp.code(clock.instant().getEpochSecond() / Totp.STEP);
    }

    private List<Boolean> together(Supplier<Boolean> act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            return threads
                    .invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> house.as(COUNSELLOR, act))
                            .limit(THREADS)
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
