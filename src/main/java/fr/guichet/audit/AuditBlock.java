package fr.guichet.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Entries that were sealed in one go, until a position. */
record AuditBlock(long number, long lastPosition, byte[] seal) {

    /** Before anything was sealed. */
    static final AuditBlock NONE = new AuditBlock(0, 0, new byte[0]);

    static AuditBlock of(ResultSet row) throws SQLException {
        return new AuditBlock(row.getLong("number"), row.getLong("last_position"), row.getBytes("seal"));
    }

    /** What is marked when a trail begins after it. */
    byte[] asAnchor() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("anchor");
            out.writeLong(number);
            out.writeLong(lastPosition);
            out.write(seal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    BlockContent next() {
        return new BlockContent(number + 1, seal);
    }
}
