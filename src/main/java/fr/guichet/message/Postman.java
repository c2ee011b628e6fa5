package fr.guichet.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.shared.typed.TypedEmail;
import fr.guichet.shared.typed.Unreadable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
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

    /** @return why the server did not take it; empty when it did */
    Optional<Refusal> post(String address, Letter letter) {
        if (server == null) {
            return Optional.of(Refusal.notConfigured());
        }
        try {
            server.send(mail(server, TypedEmail.forMail(address), letter));
            return Optional.empty();
        } catch (Unreadable unreachable) {
            return Optional.of(Refusal.of(unreachable));
        } catch (MailException refused) {
            log.warn("Le serveur de courriel n’a pas pris un message : {}", reason(refused));
            return Optional.of(Refusal.of(refused, address));
        }
    }

    private MimeMessage mail(JavaMailSender server, String address, Letter letter) {
        try {
            return written(server.createMimeMessage(), address, letter);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }

    private MimeMessage written(MimeMessage mail, String address, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
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

    private static String reason(MailException refused) {
        return refused.getMostSpecificCause().getClass().getSimpleName();
    }
}
