package fr.guichet.account.guess;

import fr.guichet.shared.web.browser.SafeCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a browser keeps after a sign-in, and after a sign-out: the same for all agents of a shared desk. */
@Component
public class DeviceCookie {

    private static final SafeCookie COOKIE = new SafeCookie("device");
    private static final Duration KEPT = Duration.ofDays(183);

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    public static @Nullable DeviceId read(HttpServletRequest request) {
        return DeviceId.read(COOKIE.read(request));
    }

    /** After this, whoever guesses at that login from this browser is no longer counted with strangers. */
    public void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        var shown = read(request);
        var device = shown == null ? DeviceId.next() : shown;
        devices.remember(login, device);
        COOKIE.give(device.text(), KEPT, request, response);
    }
}
