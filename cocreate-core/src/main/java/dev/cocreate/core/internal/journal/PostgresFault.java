package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import java.sql.SQLException;

/** What went wrong in PostgreSQL, and what to do about it. */
final class PostgresFault {

    private PostgresFault() {}

    static CoCreateException of(String doing, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new CoCreateException(
                    doing
                            + " the journal in PostgreSQL: the connection broke. Whether anything was stored is not known;"
                            + " ask again with the same ids when the database is back",
                    true,
                    e);
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("57014")) {
            return new CoCreateException(
                    doing + " the journal in PostgreSQL: others stood in the way. Nothing was stored; try again",
                    true,
                    e);
        }
        if (state.startsWith("53")) {
            return new CoCreateException(
                    doing + " the journal in PostgreSQL: the server has run out of disk, memory or connections. Nothing"
                            + " was stored; make room and try again",
                    true,
                    e);
        }
        return new CoCreateException(
                doing + " the journal in PostgreSQL: the database refused (state " + state + "). Nothing was stored;"
                        + " the cause says why",
                false,
                e);
    }

    /** Whether another transaction changed what this one was to change, in a session that wants to hear of that. */
    static boolean isOutrun(SQLException e) {
        return "40001".equals(e.getSQLState());
    }

    static boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }
}
