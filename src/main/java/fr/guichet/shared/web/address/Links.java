package fr.guichet.shared.web.address;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of our pages for whoever is not on one of them. They begin with the public address, or they are not whole. */
@Component
public class Links {

    private final @Nullable PublicAddress address;
    private final ServletContext context;

    Links(PublicAddressProperties properties, ServletContext context) {
        this.address = properties.publicAddress();
        this.context = context;
    }

    public Optional<PublicAddress> publicAddress() {
        return Optional.ofNullable(address);
    }

    /** For a file that many read: empty where no public address is set. */
    public Optional<String> whole(String path) {
        return publicAddress().map(found -> found.origin() + context.getContextPath() + path);
    }

    /** To be copied from a page: without a public address it is a path, and the browser that shows it knows the rest. */
    public String toCopy(String path) {
        return whole(path).orElseGet(() -> context.getContextPath() + path);
    }

    /** Whether a page that a browser names is at the public address, or, without one, where this request was sent. */
    public boolean leadHere(URI page, HttpServletRequest request) {
        if (address != null) {
            return address.holds(page);
        }
        var here = URI.create(request.getRequestURL().toString());
        return here.getScheme().equals(page.getScheme()) && Objects.equals(here.getAuthority(), page.getAuthority());
    }
}
