package fr.guichet.shared.web.again;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.MediaType;

/** Has a form, whose session had ended, answered by its own controller as it was sent: {@link NothingTried}. */
public final class ShownAgain {

    private static final String WITH_FILE = ShownAgain.class.getName();

    private ShownAgain() {}

    public static void answer(HttpServletRequest sent, HttpServletResponse response)
            throws ServletException, IOException {
        var path = sent.getRequestURI().substring(sent.getContextPath().length());
        answer(sent, path, hasFile(sent), response);
    }

    /**
     * @param path where the form was sent
     * @param withFile that is to be chosen again
     */
    public static void answer(HttpServletRequest sent, String path, boolean withFile, HttpServletResponse response)
            throws ServletException, IOException {
        sent.setAttribute(WITH_FILE, withFile);
        forward(sent, path, response);
    }

    /** What the firewall finds in it is found before: after, the container would write it into the log. */
    public static void forward(HttpServletRequest sent, String path, HttpServletResponse response)
            throws ServletException, IOException {
        sent.getParameterMap();
        Collections.list(sent.getHeaderNames()).forEach(sent::getHeader);
        sent.getRequestDispatcher(path).forward(sent, response);
    }

    public static boolean hasFile(HttpServletRequest sent) {
        return sent.getContentType() != null && sent.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    public static boolean isAnswering(HttpServletRequest request) {
        return request.getAttribute(WITH_FILE) != null && request.getDispatcherType() != DispatcherType.ERROR;
    }

    static boolean lacksItsFile(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(WITH_FILE));
    }
}
