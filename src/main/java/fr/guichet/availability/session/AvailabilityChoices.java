package fr.guichet.availability.session;

import static java.util.stream.Collectors.groupingBy;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.ProviderKind;
import fr.guichet.availability.Providers;
import fr.guichet.availability.web.TypedPlace;
import fr.guichet.room.RoomRow;
import fr.guichet.room.RoomService;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form of an availability may choose among. */
@Component
class AvailabilityChoices {

    private final Providers providers;
    private final AppointmentTypeService types;
    private final SiteService sites;
    private final RoomService rooms;
    private final MessageSource messages;
    private final Clock clock;

    AvailabilityChoices(
            Providers providers,
            AppointmentTypeService types,
            SiteService sites,
            RoomService rooms,
            MessageSource messages,
            Clock clock) {
        this.providers = providers;
        this.types = types;
        this.sites = sites;
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param providers by id, as text
     * @param places by what {@link TypedPlace} writes
     * @param types by who provides them
     */
    record Choices(
            Map<String, String> providers,
            Map<String, String> places,
            Map<ProviderKind, List<AppointmentTypeRow>> types) {

        boolean offerType(String id) {
            return types.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(type -> type.id().toString().equals(id));
        }
    }

    /** @param providerId whose types are wanted, when they receive; else those of all */
    Choices forNew(@Nullable UUID providerId) {
        var all = providers.all();
        var kind = all.stream()
                .filter(one -> one.id().equals(providerId))
                .map(Provider::kind)
                .findFirst()
                .orElse(null);
        return new Choices(named(all), places(), types(kind));
    }

    /** The provider stays. */
    Choices forChange(ProviderKind kind) {
        return new Choices(Map.of(), places(), types(kind));
    }

    private Map<ProviderKind, List<AppointmentTypeRow>> types(@Nullable ProviderKind only) {
        var today = LocalDate.now(clock);
        return new TreeMap<>(types.types().stream()
                .filter(type -> only == null || type.providedBy() == only)
                .filter(type -> !type.validity().hasEndedBy(today))
                .collect(groupingBy(AppointmentTypeRow::providedBy)));
    }

    private String said(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private Map<String, String> named(List<Provider> all) {
        var named = new LinkedHashMap<String, String>();
        all.forEach(one -> named.put(
                one.id().toString(), said("availability.who", one.name(), said("availability.kind." + one.kind()))));
        return named;
    }

    private Map<String, String> places() {
        var today = LocalDate.now(clock);
        var used = rooms.rooms().stream().filter(room -> room.isUsedOn(today)).collect(groupingBy(RoomRow::siteId));
        var places = new LinkedHashMap<String, String>();
        for (var site : sites.sites()) {
            if (!site.validity().hasEndedBy(today)) {
                for (var room : used.getOrDefault(site.id(), List.of())) {
                    places.put(TypedPlace.write(site.id(), room.id()), site.name() + " · " + room.name());
                }
                places.put(TypedPlace.write(site.id(), null), said("availability.no-room", site.name()));
            }
        }
        return places;
    }
}
