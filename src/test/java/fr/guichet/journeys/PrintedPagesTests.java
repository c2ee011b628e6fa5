package fr.guichet.journeys;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.Appointments.bookUnder;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What hangs on the wall of the office fits one sheet; what is read at a desk holds on its pages, whatever the day holds. */
class PrintedPagesTests extends Journey {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final TimeRange MORNING = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final String DAY = "/rendez-vous?du=2026-03-18";

    @Autowired
    StandardWeekService weeks;

    @Autowired
    LeaveService leaves;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    ClosureService closures;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    SpecialOpeningService openings;

    private final Map<UUID, UUID> types = new HashMap<>();
    private final Map<UUID, LocalTime> starts = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"/planning?du=2026-03-11", "/planning/presences?du=2026-03-11", "/planning/mois?mois=2026-03"})
    void aPlanningIsOneSheetOnItsSide(String address) {
        assertThat(print(address)).singleElement().matches(Sheet::onItsSide);
    }

    @Test
    void theWeekOfAppointmentsIsOneSheetOnItsSide() {
        var id = Ids.next();
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));

        assertThat(print("/rendez-vous/semaine?du=2026-03-18")).singleElement().matches(Sheet::onItsSide);
    }

    @Test
    void aDayWithAnAppointmentAndAMorningOffIsOneUprightSheet() {
        var id = Ids.next();
        availabilities.allUnder(house, id);
        partner("ADIL", "08:30", "12:00");
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));

        assertThat(print(DAY)).singleElement().satisfies(sheet -> {
            assertThat(sheet.onItsSide()).isFalse();
            assertThat(sheet.text()).contains("ADIL", "14:00–14:30", "Mme Exemple", "libre", "à détruire");
        });
    }

    @Test
    void aFullDayWithOnePartnerHasItsHeadOnEachSheet() {
        var names = book(partner("Du matin au soir", "08:00", "19:00"), 44);
        var sheets = print(DAY);

        assertThat(sheets)
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(sheet -> assertThat(sheet.text()).contains("Du matin au soir"));
        assertThat(lines(sheets)).containsAll(names);
    }

    @Test
    void nobodyWhoFitsASheetIsTornOverTwo() {
        var partners = Stream.of("Premier", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième")
                .toList();
        partners.forEach(name -> book(partner(name, "08:30", "12:30"), 8));
        var sheets = print(DAY);

        assertThat(partners)
                .allSatisfy(name -> assertThat(sheets)
                        .filteredOn(sheet -> sheet.text().contains(name))
                        .hasSize(1));
        assertThat(lines(sheets)).filteredOn(line -> line.endsWith("libre")).hasSize(6 * 8);
        assertThat(sheets)
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(sheet -> assertThat(sheet.text()).isNotBlank());
    }

    @Test
    void aDayOnWhichNobodyReceivesIsOneSheet() {
        assertThat(print(DAY))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.text()).contains("Mercredi 18 mars 2026", "Personne ne reçoit"));
    }

    @Test
    void aDayOnWhichTheSiteIsClosedIsOneSheetThatStillNamesWhoWasBooked() {
        var id = Ids.next();
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        id, house.mainSiteId(), WEDNESDAY, WEDNESDAY, null, null, ClosureReason.TRAINING, true, null)));

        assertThat(print(DAY))
                .singleElement()
                .satisfies(sheet ->
                        assertThat(sheet.text()).contains("Mme Exemple").doesNotContainPattern("\\d libre"));
    }

    @Test
    void theGapsAreReadUpright() {
        assertThat(print("/planning/continuite")).allMatch(sheet -> !sheet.onItsSide());
    }

    @Test
    void thePosterIsOneUprightSheetEvenWhenMuchChanges() {
        house.as(COORDINATOR, () -> {
            changedHours(house.mainSiteId());
            changedHours(house.antennaId());
            Stream.of(14, 21, 28)
                    .map(day -> LocalDate.of(2026, 3, day))
                    .forEach(day -> openings.open(
                            new OpenSpecially(Ids.next(), house.mainSiteId(), day, MORNING, true, "Venez nombreux.")));
        });

        assertThat(print("/horaires/" + house.code() + "/affiche"))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.onItsSide()).isFalse();
                    assertThat(sheet.text())
                            .contains("Du 7 avril 2026 au 17 avril 2026", "Samedi 28 mars 2026", "Fête du travail");
                });
    }

    private void changedHours(UUID site) {
        var week = Arrays.stream(DayOfWeek.values()).limit(5).collect(toMap(day -> day, day -> List.of(MORNING)));
        hours.publish(new PublishHours(
                Ids.next(),
                site,
                null,
                new Validity(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 17)),
                WeeklyHours.everyWeek(week)));
    }

    /** Who receives on that Wednesday for a quarter of an hour each. */
    private UUID partner(String name, String from, String until) {
        var type = availabilities.shortType(house, "Motif de " + name);
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, name);
        availabilities.once(house, partner, null, WEDNESDAY, from, until, type);
        types.put(partner, type);
        starts.put(partner, LocalTime.parse(from));
        return partner;
    }

    private List<String> book(UUID partner, int count) {
        var names = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            var time = starts.get(partner).plusMinutes(15L * number);
            var booking = aBooking(types.get(partner), partner, house.mainSiteId())
                    .at(WEDNESDAY.atTime(time))
                    .forPerson("Exemple" + number)
                    .although("Jusqu’au soir")
                    .build();
            house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
            names.add("%s–%s M. Exemple%d".formatted(time, time.plusMinutes(15), number));
        }
        return names;
    }

    /** Up to what is said of the motive. */
    private static List<String> lines(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.text().lines())
                .map(line -> line.replaceFirst(" ·.*", "").strip())
                .toList();
    }

    private List<Sheet> print(String address) {
        Rotas.plan(house, weeks, leaves);
        var page = signIn(window(), COORDINATOR);
        page.navigate(address);
        return Sheet.of(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)));
    }

    /** A page of paper. */
    private record Sheet(boolean onItsSide, String text) {

        static List<Sheet> of(byte[] pdf) {
            try (var document = Loader.loadPDF(pdf)) {
                var sheets = new ArrayList<Sheet>();
                for (var page : document.getPages()) {
                    var reader = new PDFTextStripper();
                    reader.setStartPage(sheets.size() + 1);
                    reader.setEndPage(sheets.size() + 1);
                    sheets.add(new Sheet(isWide(page), reader.getText(document)));
                }
                return sheets;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static boolean isWide(PDPage page) {
            return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
        }
    }
}
