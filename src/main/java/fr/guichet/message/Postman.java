package fr.guichet.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server, where {@code spring.mail.host} names one. What the server answers may repeat the address,
 * so that neither the log nor an exception repeats the answer.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final @Nullable JavaMailSender server;
    private final SenderProperties sender;

    @Autowired
    Postman(ObjectProvider<JavaMailSender> server, SenderProperties sender) {
        this(server.getIfAvailable(), sender);
    }

    Postman(@Nullable JavaMailSender server, SenderProperties sender) {
        this.server = server;
        this.sender = sender;
    }

    boolean isConfigured() {
        return server != null;
    }

    /** @return why it did not leave; empty when it did */
    Optional<NotSentReason> post(String address, Letter letter) {
        if (server == null) {
            return Optional.of(NotSentReason.NOT_CONFIGURED);
        }
        try {
            server.send(mail(server, address, letter));
            return Optional.empty();
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return Optional.of(NotSentReason.ADDRESS_REFUSED);
        } catch (MailException refused) {
            log.warn("Le serveur de courriel n’a pas pris un message : {}", reason(refused));
            return Optional.of(
                    refusesTheAddress(refused) ? NotSentReason.ADDRESS_REFUSED : NotSentReason.SERVER_REFUSED);
        }
    }

    private MimeMessage mail(JavaMailSender server, String address, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var mail = server.createMimeMessage();
        var parts = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED, UTF_8.name());
        parts.setFrom(sender.from(), letter.structure());
        parts.setTo(new InternetAddress(address, true));
        parts.setSubject(letter.subject());
        parts.setText(letter.text());
        parts.addAttachment(
                "rendez-vous.ics",
                new ByteArrayDataSource(
                        letter.calendar().getBytes(UTF_8), "text/calendar; charset=UTF-8; method=" + letter.method()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static boolean refusesTheAddress(MailException refused) {
        return refused instanceof MailSendException failed
                && Stream.of(failed.getMessageExceptions())
                        .filter(SendFailedException.class::isInstance)
                        .map(SendFailedException.class::cast)
                        .anyMatch(failure ->
                                failure.getInvalidAddresses() != null && failure.getInvalidAddresses().length > 0);
    }

    private static String reason(MailException refused) {
        return refused.getMostSpecificCause().getClass().getSimpleName();
    }
}
