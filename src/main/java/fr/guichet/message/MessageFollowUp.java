package fr.guichet.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
                .collect(groupingBy(MessageRow::appointmentId, mapping(this::line, toList())));
    }

    private Line line(MessageRow message) {
        var kind = say("message.kind." + message.kind());
        var at = french.shortDateTime(LocalDateTime.ofInstant(message.at(), clock.getZone()));
        var code = "message.follow-up." + message.status();
        return message.reason() == null
                ? Line.of(code, kind, at)
                : Line.of(code, kind, at, say("message.reason." + message.reason()), message.attempts());
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.FRANCE);
    }
}
