package fr.guichet.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a list stands, and the addresses of its other pages with the same filter.
 *
 * @param number from 1
 * @param total at least 1
 */
public record Pages(int number, int total, long rows, int size, String address) {

    /** What is no number shows the first page, a number beyond the last page the last one. */
    public static Pages of(HttpServletRequest request, @Nullable String asked, long rows, int size) {
        var total = (int) Math.max(1, (rows + size - 1) / size);
        var number = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        var address = UriComponentsBuilder.newInstance()
                .path(request.getRequestURI())
                .query(request.getQueryString())
                .build()
                .toUriString();
        return new Pages(Math.clamp(number, 1, total), total, rows, size, address);
    }

    public String url(int page) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }

    /** The first page in another order. */
    public String sorted(String order) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page")
                .replaceQueryParam("tri", order)
                .build()
                .toUriString();
    }

    /** The whole list as a file. */
    public String csv() {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page")
                .replaceQueryParam("format", "csv")
                .build()
                .toUriString();
    }

    public int offset() {
        return (number - 1) * size;
    }

    public long first() {
        return rows == 0 ? 0 : offset() + 1L;
    }

    public long last() {
        return Math.min(rows, (long) number * size);
    }
}
