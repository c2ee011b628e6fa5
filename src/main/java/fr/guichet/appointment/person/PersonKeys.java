package fr.guichet.appointment.person;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What appointments are found by: the only place that writes and reads their keys. */
@Component
class PersonKeys {

    /** To be raised whenever the terms of one person change: {@link RekeyedPeople} then makes their keys anew. */
    static final int VERSION = 2;

    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonKeys(Vault vault, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In place of what it was found by before. */
    void keep(Collection<String> terms, UUID appointmentId) {
        forget(List.of(appointmentId));
        jdbc.sql("""
                        insert into appointment_search_key (structure_id, key, appointment_id, key_version)
                        select :structureId, unnest(:keys), :id, :version
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("keys", terms.stream().map(vault::searchKey).toArray(byte[][]::new))
                .param("id", appointmentId)
                .param("version", VERSION)
                .update();
    }

    void forget(Collection<UUID> appointmentIds) {
        jdbc.sql("delete from appointment_search_key where structure_id = :structureId and appointment_id = any (:ids)")
                .param("structureId", Tenancy.requireStructureId())
                .param("ids", appointmentIds.toArray(UUID[]::new))
                .update();
    }

    /**
     * Those that carry all terms of one of the readings: first those that carry most, of these the nearest ones in time.
     *
     * @param others more terms, that none must carry
     * @param from when they begin at the earliest
     */
    List<UUID> carrying(List<Set<String>> readings, Set<String> others, LocalDateTime from, int most) {
        var terms = new ArrayList<>(terms(readings, others));
        var keys = new ArrayList<byte[]>();
        var bits = new ArrayList<Long>();
        for (var term : terms) {
            for (var key : vault.searchKeys(term)) {
                keys.add(key);
                bits.add(bits(terms, Set.of(term)));
            }
        }
        return jdbc.sql("""
                        select a.id
                          from (select k.appointment_id, bit_or(asked.bit) as bits
                                  from unnest(:keys, :bits) as asked (key, bit)
                                  join appointment_search_key k on k.structure_id = :structureId and k.key = asked.key
                                 group by k.appointment_id) found
                          join appointment a on a.structure_id = :structureId and a.id = found.appointment_id
                         where a.starts_at >= :from
                           and exists (select from unnest(:readings) as reading where found.bits & reading = reading)
                         order by bit_count(found.bits::bit(64)) desc, abs(extract(epoch from a.starts_at - :now))
                         limit :most
                        """)
                .param("keys", keys.toArray(byte[][]::new))
                .param("bits", bits.toArray(Long[]::new))
                .param("structureId", Tenancy.requireStructureId())
                .param(
                        "readings",
                        readings.stream().map(reading -> bits(terms, reading)).toArray(Long[]::new))
                .param("from", from)
                .param("now", LocalDateTime.now(clock))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose keys are still to be made anew: what they are found by now may not tell of them. */
    List<UUID> formerlyKeyed() {
        return jdbc.sql("""
                        select distinct appointment_id from appointment_search_key
                         where structure_id = :structureId and key_version < %d
                        """.formatted(VERSION))
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> row.getObject("appointment_id", UUID.class))
                .list();
    }

    private static Set<String> terms(List<Set<String>> readings, Set<String> others) {
        var all = new LinkedHashSet<String>();
        readings.forEach(all::addAll);
        all.addAll(others);
        return all;
    }

    /** One for each term; there are never 64. */
    private static long bits(List<String> terms, Set<String> some) {
        return some.stream().mapToLong(term -> 1L << terms.indexOf(term)).sum();
    }
}
