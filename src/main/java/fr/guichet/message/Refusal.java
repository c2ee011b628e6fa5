package fr.guichet.message;

import fr.guichet.shared.typed.Unreadable;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail server did not take a letter.
 *
 * @param isFinal another attempt would be refused too (RFC 5321, replies that begin with 5)
 * @param answer what the server said, without the address; none where it said nothing
 */
record Refusal(
        NotSentReason reason, boolean isFinal, @Nullable String answer) {

    private static final int LONGEST_ANSWER = 200;
    private static final int FIRST_FINAL_CODE = 500;
    private static final Pattern ANY_ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@,;:]+>?");
    private static final String ADDRESS = "(adresse)";

    /** No server was asked: it would not take such an address. */
    static Refusal of(Unreadable address) {
        return new Refusal(NotSentReason.ADDRESS_REFUSED, true, null);
    }

    static Refusal notConfigured() {
        return new Refusal(NotSentReason.NOT_CONFIGURED, true, null);
    }

    /** @param address never part of the answer */
    static Refusal of(MailException refused, String address) {
        var failures = failures(refused);
        var ofTheAddress = failures.stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .findFirst();
        var telling = ofTheAddress.or(
                () -> failures.stream().filter(failure -> code(failure) > 0).findFirst());
        var isFinal =
                telling.filter(failure -> code(failure) >= FIRST_FINAL_CODE).isPresent();
        return new Refusal(
                isFinal && ofTheAddress.isPresent() ? NotSentReason.ADDRESS_REFUSED : NotSentReason.SERVER_REFUSED,
                isFinal,
                telling.map(MessagingException::getMessage)
                        .map(said -> withoutAddress(said, address))
                        .orElse(null));
    }

    private static List<MessagingException> failures(MailException refused) {
        var first = refused instanceof MailSendException failed
                ? Stream.of(failed.getMessageExceptions()).findFirst().orElse(null)
                : refused.getCause();
        var failures = new ArrayList<MessagingException>();
        for (var next = first; next instanceof MessagingException failure; next = failure.getNextException()) {
            failures.add(failure);
        }
        return failures;
    }

    private static int code(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException letter -> letter.getReturnCode();
            default -> 0;
        };
    }

    private static String withoutAddress(String answer, String address) {
        var name = address.substring(0, Math.max(address.indexOf('@'), 0));
        var line = ANY_ADDRESS.matcher(answer).replaceAll(ADDRESS);
        var said = (name.isEmpty() ? line : line.replaceAll("(?i)" + Pattern.quote(name), ADDRESS))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return said.length() > LONGEST_ANSWER ? said.substring(0, LONGEST_ANSWER) + "…" : said;
    }
}
