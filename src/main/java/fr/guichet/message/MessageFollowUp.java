package fr.guichet.message;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.appointment.AppointmentFollowUp;
import fr.guichet.shared.web.French;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the messages of an appointment on its page. */
@Component
class MessageFollowUp implements AppointmentFollowUp {

    private final MessageService service;
    private final MessageSource messages;
    private final French french;
    private final Clock clock;

    MessageFollowUp(MessageService service, MessageSource messages, French french, Clock clock) {
        this.service = service;
        this.messages = messages;
        this.french = french;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Line>> of(Collection<UUID> appointmentIds) {
        return service.of(appointmentIds).stream()
                .collect(groupingBy(MessageRow::appointmentId, collectingAndThen(toList(), this::lines)));
    }

    private List<Line> lines(List<MessageRow> told) {
        var correct = isMissed(told) ? Stream.of(Line.of("message.follow-up.correct")) : Stream.<Line>empty();
        return Stream.concat(told.stream().map(this::line), correct).toList();
    }

    /** What was tried last did not reach the person, and is not on its way again. */
    private static boolean isMissed(List<MessageRow> told) {
        var tried = told.stream()
                .filter(message -> message.status() != MessageStatus.WAITING)
                .toList();
        return !tried.isEmpty()
                && tried.getLast().status() == MessageStatus.FAILED
                && told.stream()
                        .noneMatch(message -> message.status() == MessageStatus.WAITING
                                && message.kind() == tried.getLast().kind());
    }

    private Line line(MessageRow message) {
        var kind = say("message.kind." + message.kind());
        var at = french.shortDateTime(LocalDateTime.ofInstant(message.at(), clock.getZone()));
        var tries = message.attempts();
        if (message.reason() != null) {
            var why = answered(say("message.reason." + message.reason()), message.answer());
            return Line.of("message.follow-up." + message.status(), kind, at, why, tries);
        }
        return message.status() == MessageStatus.WAITING && tries > 0
                ? Line.of(
                        "message.follow-up.AGAIN",
                        kind,
                        at,
                        answered(say("message.reason.SERVER_REFUSED"), message.answer()),
                        tries)
                : Line.of("message.follow-up." + message.status(), kind, at);
    }

    private String answered(String why, @Nullable String answer) {
        return answer == null
                ? why
                : messages.getMessage("message.answered", new Object[] {why, answer}, Locale.FRANCE);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.FRANCE);
    }
}
