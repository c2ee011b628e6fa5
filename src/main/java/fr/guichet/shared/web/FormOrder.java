package fr.guichet.shared.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * The faults of a refused form from the top of the page to its bottom, which is how browsers send the fields;
 * validation itself has no order. Templates call it {@code @formOrder}.
 */
@Component("formOrder")
class FormOrder {

    public List<DetailedError> of(List<DetailedError> faults) {
        var sent = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? List.copyOf(current.getRequest().getParameterMap().keySet())
                : List.<String>of();
        return faults.stream()
                .sorted(Comparator.comparingInt(fault -> position(fault, sent)))
                .toList();
    }

    private static int position(DetailedError fault, List<String> sent) {
        var field = sent.indexOf(fault.getFieldName());
        var markerOfCheckBoxes = sent.indexOf("_" + fault.getFieldName());
        return field >= 0 ? field : markerOfCheckBoxes >= 0 ? markerOfCheckBoxes : sent.size();
    }
}
