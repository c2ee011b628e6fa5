package fr.guichet.account;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a session is used, as far as its browser says: enough to recognise one's own. */
public record Device(@Nullable String browser, @Nullable String system) implements Serializable {

    /** Under this name the session keeps it. */
    public static final String ATTRIBUTE = Device.class.getName();

    public static final Device UNKNOWN = new Device(null, null);

    /** In this order: browsers also name those that they resemble. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    public static Device of(@Nullable String userAgent) {
        return userAgent == null ? UNKNOWN : new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static @Nullable String first(List<Mark> marks, String userAgent) {
        for (var mark : marks) {
            if (userAgent.contains(mark.sign)) {
                return mark.name;
            }
        }
        return null;
    }

    private record Mark(String sign, String name) {}
}
