package fr.guichet.exchange;

import fr.guichet.exchange.ExchangeEvent.NationalListReplaced;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The national list that administrators open structures from. A file is first checked, as a second list that only its report
 * shows; adopted, it replaces the list in use as a whole. The rows belong to the installation and to no structure: they are
 * public, and none is a structure before somebody opens it.
 */
@Service
@Transactional
public class NationalListService {

    private static final String ALL_OF_IT = "national list";

    private final NationalList list;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NationalListService(
            NationalList list,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.jdbc = jdbc;
        this.batches = batches;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the place of what was checked before and not adopted. */
    public UUID check(NationalListReading reading) {
        lock.on(ALL_OF_IT);
        jdbc.sql("delete from national_list where state = 'CHECKED'").update();
        var id = Ids.next();
        jdbc.sql("""
                        insert into national_list (id, state, read_on, lines, rows_taken, without_hours, unreadable_rows, faults)
                        values (:id, 'CHECKED', :today, :lines, :rows, :withoutHours, :unreadable, :faults)
                        """)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .param("lines", reading.lines())
                .param("rows", reading.rows().size())
                .param("withoutHours", reading.withoutHours())
                .param("unreadable", reading.withUnreadableHours())
                .param("faults", reading.faults().size())
                .update();
        insertRows(id, reading.rows());
        insertFaults(id, reading.faults());
        return id;
    }

    /**
     * All of it, or nothing when another file was checked meanwhile. Said twice, it was said once.
     *
     * @param vanishing structures that are to vanish with it, as somebody said who has read how many; 0 when nobody did
     */
    public void adopt(UUID id, int vanishing) {
        lock.on(ALL_OF_IT);
        if (isInUse(id)) {
            return;
        }
        list.change()
                .filter(change -> change.isLarge() && change.vanishing() != vanishing)
                .ifPresent(change -> {
                    throw new RuleViolation("exchange.list.vanishing", change.vanishing()).on("vanishing");
                });
        replaceBy(id);
    }

    private boolean isInUse(UUID id) {
        return jdbc.sql("select exists (select from national_list where id = :id and state = 'IN_USE')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Without asking anybody, as where the product brings the list itself. */
    public void putInUse(NationalListReading reading) {
        replaceBy(check(reading));
    }

    private void replaceBy(UUID id) {
        jdbc.sql("delete from national_list where state = 'IN_USE'").update();
        var adopted = jdbc.sql("update national_list set state = 'IN_USE' where id = :id and state = 'CHECKED'")
                .param("id", id)
                .update();
        if (adopted == 0) {
            throw new RuleViolation("exchange.list.gone");
        }
        events.publishEvent(new NationalListReplaced(id));
    }

    private void insertRows(UUID listId, List<NationalRow> rows) {
        batches.batchUpdate(
                """
                insert into national_row (list_id, national_id, line, name, insee_code, address, postal_code, city, phone,
                                          latitude, longitude, hours, comment, type, format)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> NationalRows.values(listId, row)).toList());
    }

    private void insertFaults(UUID listId, List<ListFault> faults) {
        batches.batchUpdate(
                "insert into national_fault (list_id, number, line, field, value, fault) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, faults.size())
                        .mapToObj(number -> {
                            var fault = faults.get(number);
                            return new Object[] {
                                listId,
                                number,
                                fault.line(),
                                fault.column(),
                                fault.value(),
                                fault.fault().name()
                            };
                        })
                        .toList());
    }
}
