package fr.guichet.shared.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads once what the frame and several parts of one page ask for: only while a GET is answered, since that writes nothing. */
@Component
public class OncePerPage {

    /** @param name of what is read, for the structure at work */
    @SuppressWarnings("unchecked") // a name is read by one place only
    public <T> T read(String name, Supplier<T> reading) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
                || !page.getRequest().getMethod().equals("GET")) {
            return reading.get();
        }
        var known = (T) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = reading.get();
            page.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }
}
