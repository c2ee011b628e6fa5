package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.AppointmentService;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the tabs of appointments how many are to be moved; asked for by the pages that have tabs. */
@ControllerAdvice(basePackageClasses = AppointmentService.class)
class RebookingAdvice {

    private final Rebooking rebooking;

    RebookingAdvice(Rebooking rebooking) {
        this.rebooking = rebooking;
    }

    @ModelAttribute("toRebook")
    LazyContextVariable<Integer> toRebook() {
        return new LazyContextVariable<>() {

            @Override
            protected Integer loadValue() {
                return rebooking.count();
            }
        };
    }
}
