package fr.guichet.appointment.agenda;

import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.slot.DayOffer;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.Provider;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is booked, held and free of one day into columns. */
record AgendaLayout(List<AppointmentRow> appointments, DayOffer offer) {

    private static final int HALF_HOUR = 30;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 30);

    /** Null when nobody receives. */
    @Nullable
    AgendaTable table(Map<UUID, Provider> providers, Map<UUID, String> rooms) {
        return span().map(day -> AgendaTable.of(
                        providers.values().stream()
                                .sorted(Comparator.comparing(Provider::kind).thenComparing(Provider::name))
                                .map(provider -> column(provider, rooms, day))
                                .toList(),
                        day))
                .orElse(null);
    }

    private AgendaColumn column(Provider provider, Map<UUID, String> rooms, TimeRange day) {
        return AgendaColumn.of(
                provider, room(provider, rooms), blocks(provider.id()).toList(), day);
    }

    /** Living appointments first: one that was missed gives way to the one that got its time. */
    private Stream<Block> blocks(UUID providerId) {
        var booked = appointments.stream()
                .filter(one ->
                        one.providerId().equals(providerId) && !one.status().isCancelled())
                .sorted(Comparator.comparing(one -> !one.status().isLive()))
                .map(Block::booked);
        var kept = offer.held().stream()
                .filter(hold -> hold.slot().providerId().equals(providerId))
                .map(Block::held);
        var free = offer.free().stream()
                .filter(one -> one.slot().providerId().equals(providerId))
                .map(one -> Block.free(one.slot(), one.type()));
        return Stream.of(booked, kept, free).flatMap(blocks -> blocks);
    }

    private @Nullable String room(Provider provider, Map<UUID, String> rooms) {
        var used = offer.sessions().stream()
                .filter(session -> session.providerId().equals(provider.id()))
                .map(AvailabilitySession::roomId)
                .filter(Objects::nonNull)
                .collect(toSet());
        return used.size() == 1 ? rooms.get(used.iterator().next()) : null;
    }

    /** From the first to the last thing of the day, in whole half hours. */
    private Optional<TimeRange> span() {
        var ranges = Stream.concat(
                        appointments.stream()
                                .filter(one -> !one.status().isCancelled())
                                .map(one -> Block.booked(one).range()),
                        offer.sessions().stream().map(AvailabilitySession::range))
                .toList();
        return ranges.stream()
                .map(TimeRange::start)
                .min(Comparator.naturalOrder())
                .map(start -> new TimeRange(
                        start.minusMinutes(start.getMinute() % HALF_HOUR),
                        ranges.stream()
                                .map(TimeRange::end)
                                .max(Comparator.naturalOrder())
                                .map(AgendaLayout::nextHalfHour)
                                .orElseThrow()));
    }

    private static LocalTime nextHalfHour(LocalTime end) {
        if (end.isAfter(END_OF_DAY)) {
            return LocalTime.of(23, 55);
        }
        return end.plusMinutes((HALF_HOUR - end.getMinute() % HALF_HOUR) % HALF_HOUR);
    }
}
