package fr.guichet.appointment.person;

import fr.guichet.appointment.MoveRow;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.shared.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that the chosen appointments hold about their person: to be read, printed, or taken away as a file. */
@Controller
@RequestMapping("/personnes/donnees")
class PersonalDataController {

    private final PersonalDataService data;
    private final AppointmentPlaces places;
    private final PersonalDataFile file;
    private final Clock clock;

    PersonalDataController(PersonalDataService data, AppointmentPlaces places, PersonalDataFile file, Clock clock) {
        this.data = data;
        this.places = places;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    String show(@RequestParam(required = false) Set<UUID> rdv, Model model, RedirectAttributes redirect) {
        if (rdv == null) {
            Flash.warning(redirect, "person.none-chosen");
            return "redirect:/personnes";
        }
        var chosen = ChosenAppointments.of(rdv);
        var records = data.records(chosen.ids());
        places.name(records.stream().flatMap(PersonalDataController::providers), model);
        model.addAttribute("records", records)
                .addAttribute("identities", PersonalRecord.identitiesIn(records))
                .addAttribute("chosen", chosen);
        return "appointment/personal-data";
    }

    @GetMapping(params = "format=json")
    ResponseEntity<PersonalDataFile.Content> export(@RequestParam Set<UUID> rdv) {
        var content = file.of(data.export(ChosenAppointments.of(rdv).ids()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("donnees-personne_" + LocalDate.now(clock) + ".json")
                                .build()
                                .toString())
                .body(content);
    }

    private static Stream<UUID> providers(PersonalRecord record) {
        return Stream.concat(
                Stream.of(record.appointment().providerId()),
                record.moves().stream().map(MoveRow::providerId));
    }
}
