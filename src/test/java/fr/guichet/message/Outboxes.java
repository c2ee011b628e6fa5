package fr.guichet.message;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.appointment.AppointmentLetters;
import fr.guichet.testing.Houses.House;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Test data: the outbox of a house, emptied by hand at the time of the test clock, into a mail server that may be down. Only
 * what is due moves, so that nothing waits for real.
 */
@TestComponent
public class Outboxes {

    private final SendingHoursOfSites sendingHours;
    private final AppointmentLetters letters;
    private final LetterWriter writer;
    private final Receipts receipts;
    private final SenderProperties sender;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outboxes(
            SendingHoursOfSites sendingHours,
            AppointmentLetters letters,
            LetterWriter writer,
            Receipts receipts,
            SenderProperties sender,
            DataSource dataSource,
            JdbcClient jdbc,
            Clock clock) {
        this.sendingHours = sendingHours;
        this.letters = letters;
        this.writer = writer;
        this.receipts = receipts;
        this.sender = sender;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MailServer start() {
        return new MailServer();
    }

    final class MailServer implements AutoCloseable {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        private final JavaMailSenderImpl connection = new JavaMailSenderImpl();
        private final ManualScheduler scheduler;

        private MailServer() {
            server.start();
            up();
            var delivery =
                    new Delivery(letters, sendingHours, writer, new Postman(connection, sender), receipts, clock);
            var builder = TestHelper.createManualScheduler(dataSource, OutboxConfiguration.emptying(delivery))
                    .clock(new SettableClock() {
                        @Override
                        public Instant now() {
                            return clock.instant();
                        }
                    });
            builder.serializer(new Jackson3Serializer());
            scheduler = builder.build();
        }

        void up() {
            connection.setHost("127.0.0.1");
            connection.setPort(server.getSmtp().getPort());
        }

        void down() {
            connection.setPort(1);
        }

        void refusing(RefusingMailServer other) {
            connection.setPort(other.port());
        }

        /**
         * Everything that is due, in every house.
         *
         * @return all that the house sent so far
         */
        List<MimeMessage> deliver(House house) {
            while (due(house) > 0) {
                scheduler.runAnyDueExecutions();
            }
            return Stream.of(server.getReceivedMessages())
                    .filter(mail -> house.name().equals(sender(mail)))
                    .toList();
        }

        @Override
        public void close() {
            server.stop();
        }

        private static @Nullable String sender(MimeMessage mail) {
            try {
                return ((InternetAddress) mail.getFrom()[0]).getPersonal();
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private int due(House house) {
            return jdbc.sql("""
                select count(*) from scheduled_tasks
                 where task_instance like :house || '/%' and execution_time <= :now
                """)
                    .param("house", house.structureId().toString())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        }
    }
}
