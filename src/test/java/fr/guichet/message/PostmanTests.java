package fr.guichet.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class PostmanTests {

    static final SenderProperties SENDER = new SenderProperties("maison@exemple.fr");
    static final Letter LETTER = new Letter(
            "Maison d’essai",
            "Rendez-vous confirmé : à 9 h",
            "Bonjour,",
            "PUBLISH",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final JavaMailSenderImpl connection = new JavaMailSenderImpl();
    final Postman postman = new Postman(connection, SENDER);

    @BeforeEach
    void start() {
        server.start();
        connection.setHost("127.0.0.1");
        connection.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        assertThat(postman.post("jeanne@exemple.fr", LETTER)).isEmpty();

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(LETTER.subject());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("maison@exemple.fr", "Maison d’essai", "UTF-8"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne@exemple.fr\r\nBcc: tous@exemple.fr",
                "jeanne@exemple.fr\nSubject: autre",
                "\"jeanne\r\nBcc: tous\"@exemple.fr",
                "jeanne@exemple.fr, tous@exemple.fr",
                "jeanne",
                ""
            })
    void whatIsNotOneAddressReceivesNothing(String address) {
        assertThat(postman.post(address, LETTER)).contains(NotSentReason.ADDRESS_REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsNotTheFaultOfTheAddress() {
        server.stop();

        assertThat(postman.post("jeanne@exemple.fr", LETTER)).contains(NotSentReason.SERVER_REFUSED);
    }

    @Test
    void anAddressThatTheServerRefusesIsToldFromTheRest(CapturedOutput log) {
        assertThat(new Postman(new Refusing(), SENDER).post("jeanne@exemple.fr", LETTER))
                .contains(NotSentReason.ADDRESS_REFUSED);
        assertThat(log).contains("n’a pas pris un message").doesNotContain("jeanne");
    }

    @Test
    void withoutAServerNothingLeaves() {
        var alone = new Postman((JavaMailSenderImpl) null, SENDER);

        assertThat(alone.isConfigured()).isFalse();
        assertThat(alone.post("jeanne@exemple.fr", LETTER)).contains(NotSentReason.NOT_CONFIGURED);
    }

    /** A server that says which address it does not know. */
    private static final class Refusing extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] mails, Object[] originals) {
            var unknown = new SendFailedException(
                    "550 <jeanne@exemple.fr> unknown", null, new Address[0], new Address[0], addresses(mails[0]));
            throw new MailSendException(Map.of(mails[0], unknown));
        }

        private static Address[] addresses(MimeMessage mail) {
            try {
                return mail.getAllRecipients();
            } catch (jakarta.mail.MessagingException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
