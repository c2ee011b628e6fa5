package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeDetails;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An appointment type, as text.
 *
 * @param subject an operator, or an operator and one of its procedures
 * @param notice in hours
 * @param validFrom of a new one
 */
record AppointmentTypeForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @Nullable Long version,

        @NotBlank @OneLine @Size(min = 3, max = 80) @NoForbiddenData
        String label,

        @NotBlank @Pattern(regexp = NUMBER) String minutes,
        @NotBlank @ReadsAs(ProviderKind.class) String providedBy,
        @NotEmpty @Size(max = 3) List<String> places,
        @ReadsAs(RoomKind.class) @Nullable String roomKind,
        @Size(max = 141) @Nullable String subject,
        @NotBlank @Pattern(regexp = NUMBER) String notice,
        @NotBlank @Pattern(regexp = NUMBER) String daysAhead,
        @Size(max = 1000) @NoForbiddenData @Nullable String documents,
        @Size(max = 1000) @NoForbiddenData @Nullable String readAloud,
        @NotBlank @Pattern(regexp = "[1-6]") String colour,
        @ReadableDay @Nullable String validFrom) {

    private static final String NUMBER = "\\d{1,3}";
    private static final String BETWEEN = "/";

    AppointmentTypeForm {
        places = Objects.requireNonNullElse(places, List.of());
    }

    @SuppressWarnings("NullAway") // not valid until it has a label
    static AppointmentTypeForm blank(UUID id, LocalDate today) {
        return new AppointmentTypeForm(
                id.toString(),
                null,
                null,
                "30",
                ProviderKind.COUNSELLOR.name(),
                List.of(AppointmentPlace.OFFICE.name()),
                RoomKind.APPOINTMENT_OFFICE.name(),
                null,
                "0",
                "60",
                null,
                null,
                "1",
                today.toString());
    }

    static AppointmentTypeForm of(AppointmentTypeRow type) {
        return new AppointmentTypeForm(
                type.id().toString(),
                type.version(),
                type.label(),
                String.valueOf(type.minutes()),
                type.providedBy().name(),
                Arrays.stream(AppointmentPlace.values())
                        .filter(type.places()::contains)
                        .map(AppointmentPlace::name)
                        .toList(),
                type.roomKind() == null ? null : type.roomKind().name(),
                subject(type.operatorCode(), type.procedureCode()),
                String.valueOf(type.noticeMinutes() / 60),
                String.valueOf(type.daysAhead()),
                type.documents(),
                type.readAloud(),
                String.valueOf(type.colour()),
                null);
    }

    static @Nullable String subject(@Nullable String operatorCode, @Nullable String procedureCode) {
        return procedureCode == null ? operatorCode : operatorCode + BETWEEN + procedureCode;
    }

    boolean hasUnknownPlaces() {
        var known = Arrays.stream(AppointmentPlace.values())
                .map(AppointmentPlace::name)
                .toList();
        return !known.containsAll(places);
    }

    /** Once it is valid. */
    AppointmentTypeDetails toDetails() {
        var codes = subject == null ? new String[0] : subject.split(BETWEEN, 2);
        return new AppointmentTypeDetails(
                label,
                Integer.parseInt(minutes),
                ProviderKind.valueOf(providedBy),
                places.stream().map(AppointmentPlace::valueOf).collect(Collectors.toSet()),
                roomKind == null ? null : RoomKind.valueOf(roomKind),
                codes.length == 0 ? null : codes[0],
                codes.length < 2 ? null : codes[1],
                60 * Integer.parseInt(notice),
                Integer.parseInt(daysAhead),
                documents,
                readAloud,
                Integer.parseInt(colour));
    }
}
