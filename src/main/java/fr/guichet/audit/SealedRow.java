package fr.guichet.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an entry says, as the seal holds it. */
record SealedRow(UUID id, Instant at, @Nullable UUID actorId, String actor, String action, UUID subjectId) {

    static final String COLUMNS = "id, at, actor_id, actor, action, subject_id";

    static SealedRow of(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("subject_id", UUID.class));
    }

    /** The same bytes for the same entry at the same place, and for no other. */
    byte[] at(long position) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("entry");
            out.writeLong(position);
            write(out, id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            out.writeBoolean(actorId != null);
            if (actorId != null) {
                write(out, actorId);
            }
            out.writeUTF(actor);
            out.writeUTF(action);
            write(out, subjectId);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
