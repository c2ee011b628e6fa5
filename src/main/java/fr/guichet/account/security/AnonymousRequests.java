package fr.guichet.account.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What each address has asked for lately without signing in: in memory, on this node alone. The address that asked longest ago
 * is forgotten when there are too many, which gives it its burst again and takes nothing from the others.
 */
@Component
class AnonymousRequests {

    static final int MOST_ADDRESSES = 10_000;

    /** One subscriber has all the addresses of such a network. */
    private static final int NETWORK_BYTES = 8;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LeastRecentlyUsed());
    private final AnonymousRequestsProperties limits;
    private final TimeMeter time;

    AnonymousRequests(AnonymousRequestsProperties limits, Clock clock) {
        this.limits = limits;
        this.time = new ClockTime(clock);
    }

    /** @return how long to wait; nothing for a request that may be answered */
    Duration wait(String address, boolean form) {
        var asked = buckets.computeIfAbsent(subscriber(address), first -> bucket())
                .tryConsumeAndReturnRemaining(form ? limits.form() : 1);
        return Duration.ofNanos(asked.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    static String subscriber(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    private static class LeastRecentlyUsed extends LinkedHashMap<String, Bucket> {

        private static final float LOAD_FACTOR = 0.75f;
        private static final boolean BY_ACCESS = true;

        LeastRecentlyUsed() {
            super(64, LOAD_FACTOR, BY_ACCESS);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
