package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import java.sql.SQLException;

/** What went wrong in a database, and what to do about it. */
final class SqlFault {

    private static final int PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NO_DATABASE = 26;

    private SqlFault() {}

    /** A fault of SQLite. */
    static CoCreateException of(String doing, SQLException e) {
        return switch (code(e)) {
            case BUSY, LOCKED ->
                new CoCreateException(
                        doing
                                + ": another process kept writing to the file for too long. Nothing was stored; try again",
                        true,
                        e);
            case FULL ->
                new CoCreateException(
                        doing + ": the disk is full. Nothing was stored; make room and try again", true, e);
            case READ_ONLY, PERMISSION, CANNOT_OPEN ->
                new CoCreateException(
                        doing + ": the file cannot be opened for writing. Nothing was stored; check it and its folder's"
                                + " permissions",
                        false,
                        e);
            case IO ->
                new CoCreateException(
                        doing
                                + ": the disk failed. Whether anything was stored is not known; check the disk, then ask again"
                                + " with the same ids",
                        true,
                        e);
            case CORRUPT, NO_DATABASE ->
                new CoCreateException(
                        doing + ": the file is damaged. Nothing was stored; restore it from a copy", false, e);
            default -> new CoCreateException(doing + ": the database refused, " + e.getMessage(), false, e);
        };
    }

    static boolean isConstraint(SQLException e) {
        return code(e) == CONSTRAINT;
    }

    // Extended codes keep the plain one in their lowest byte.
    private static int code(SQLException e) {
        return e.getErrorCode() & 0xff;
    }
}
