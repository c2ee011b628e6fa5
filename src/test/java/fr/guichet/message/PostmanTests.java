package fr.guichet.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
        assertThat(postman.post(address, LETTER)).map(Refusal::reason).contains(NotSentReason.ADDRESS_REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsNotTheFaultOfTheAddress() {
        server.stop();

        assertThat(postman.post("jeanne@exemple.fr", LETTER))
                .map(Refusal::reason)
                .contains(NotSentReason.SERVER_REFUSED);
    }

    @Test
    void aDomainWithAccentsIsWrittenAsMailWritesIt() throws Exception {
        assertThat(postman.post("jean@école.fr", LETTER)).isEmpty();

        assertThat(server.getReceivedMessages()[0].getHeader("To")).containsExactly("jean@xn--cole-9oa.fr");
    }

    @Test
    void noServerIsAskedToTakeAnAccentBeforeTheAt() {
        assertThat(postman.post("josé@exemple.fr", LETTER))
                .contains(new Refusal(NotSentReason.ADDRESS_REFUSED, true, null));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RCPT | 550 5.1.1 <jeanne@exemple.fr>: user jeanne unknown | ADDRESS_REFUSED | true  | 550 5.1.1 (adresse): user (adresse) unknown
        RCPT | 553 5.1.3 bad address                              | ADDRESS_REFUSED | true  | 553 5.1.3 bad address
        RCPT | 450 4.2.0 <jeanne@exemple.fr> greylisted           | SERVER_REFUSED  | false | 450 4.2.0 (adresse) greylisted
        RCPT | 452 4.2.2 mailbox full                             | SERVER_REFUSED  | false | 452 4.2.2 mailbox full
        MAIL | 451 4.3.0 try again later                          | SERVER_REFUSED  | false | 451 4.3.0 try again later
        MAIL | 550 5.7.1 sender not allowed                       | SERVER_REFUSED  | true  | 550 5.7.1 sender not allowed
        .    | 554 5.7.1 looks like spam                          | SERVER_REFUSED  | true  | 554 5.7.1 looks like spam
        .    | 421 4.3.2 shutting down                            | SERVER_REFUSED  | false | 421 4.3.2 shutting down
        """)
    void whatTheServerAnswersIsKeptWithoutTheAddress(
            String command, String answer, NotSentReason reason, boolean isFinal, String kept, CapturedOutput log)
            throws Exception {
        try (var refusing = new RefusingMailServer(command, answer)) {
            connection.setPort(refusing.port());

            assertThat(postman.post("jeanne@exemple.fr", LETTER)).contains(new Refusal(reason, isFinal, kept));
        }
        assertThat(log).contains("n’a pas pris un message").doesNotContain("jeanne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "RCPT", "DATA", "."})
    void aServerThatHangsUpIsTriedAgain(String command) throws Exception {
        try (var hanging = new RefusingMailServer(command, null)) {
            connection.setPort(hanging.port());

            assertThat(postman.post("jeanne@exemple.fr", LETTER))
                    .map(Refusal::isFinal)
                    .contains(false);
        }
    }

    @Test
    void withoutAServerNothingLeaves() {
        var alone = new Postman((JavaMailSenderImpl) null, SENDER);

        assertThat(alone.isConfigured()).isFalse();
        assertThat(alone.post("jeanne@exemple.fr", LETTER)).map(Refusal::reason).contains(NotSentReason.NOT_CONFIGURED);
    }
}
