package fr.guichet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Entries that were sealed in one go, until a position. */
record AuditBlock(long number, long lastPosition, byte[] seal) {

    /** Before anything was sealed. */
    static final AuditBlock NONE = new AuditBlock(0, 0, new byte[0]);

    static AuditBlock of(ResultSet row) throws SQLException {
        return new AuditBlock(row.getLong("number"), row.getLong("last_position"), row.getBytes("seal"));
    }

    BlockContent next() {
        return new BlockContent(number + 1, seal);
    }
}
