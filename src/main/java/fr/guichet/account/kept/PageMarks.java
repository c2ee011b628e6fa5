package fr.guichet.account.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What each form of a page carries to say for whom it was made, once the session can no longer tell: account and hour, under
 * a keyed hash that nobody can forge. It opens nothing by itself.
 */
@Component
public class PageMarks {

    public static final String FIELD = "_page";

    /** A page may stay open over a weekend. */
    private static final Duration OLDEST = Duration.ofDays(3);

    private static final byte[] PURPOSE = "page".getBytes(UTF_8);
    private static final int IDS_AND_HOUR = 5 * Long.BYTES;
    private static final int HASH = 32;

    private final Vault vault;
    private final Clock clock;

    PageMarks(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** For the signed-in member, where there is one; the same in all forms of a page. */
    Optional<String> of(HttpServletRequest request) {
        if (request.getAttribute(FIELD) instanceof String made) {
            return Optional.of(made);
        }
        var made = Tenancy.member().map(this::of);
        made.ifPresent(mark -> request.setAttribute(FIELD, mark));
        return made;
    }

    private String of(StructureMember member) {
        var told = ByteBuffer.allocate(IDS_AND_HOUR)
                .putLong(member.structureId().getMostSignificantBits())
                .putLong(member.structureId().getLeastSignificantBits())
                .putLong(member.accountId().getMostSignificantBits())
                .putLong(member.accountId().getLeastSignificantBits())
                .putLong(clock.instant().truncatedTo(ChronoUnit.HOURS).toEpochMilli())
                .array();
        var hash = Tenancy.as(member.structureId(), () -> vault.mark(withPurpose(told)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(IDS_AND_HOUR + HASH)
                        .put(told)
                        .put(hash)
                        .array());
    }

    /** Whose page sent this form; empty for a mark that is missing, old or not ours. */
    public Optional<Holder> holder(HttpServletRequest form) {
        return Optional.ofNullable(form.getParameter(FIELD)).flatMap(this::read);
    }

    private Optional<Holder> read(String mark) {
        try {
            var read = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark));
            if (read.remaining() != IDS_AND_HOUR + HASH) {
                return Optional.empty();
            }
            var told = new byte[IDS_AND_HOUR];
            var hash = new byte[HASH];
            read.get(told).get(hash);
            return holder(ByteBuffer.wrap(told))
                    .filter(holder -> Tenancy.as(holder.structureId(), () -> vault.isMarked(withPurpose(told), hash)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Holder> holder(ByteBuffer told) {
        var holder = new Holder(new UUID(told.getLong(), told.getLong()), new UUID(told.getLong(), told.getLong()));
        var made = Instant.ofEpochMilli(told.getLong());
        return made.plus(OLDEST).isBefore(clock.instant()) ? Optional.empty() : Optional.of(holder);
    }

    private static byte[] withPurpose(byte[] told) {
        return ByteBuffer.allocate(PURPOSE.length + told.length)
                .put(PURPOSE)
                .put(told)
                .array();
    }
}
