package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged outlives {@code kill -9} of the writing process. How often is {@code -Dkills.postgres=}. */
@Tag("slow")
class PostgresKillTest {

    /** The process that is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Appender.run(arguments, () -> PostgresJournal.open(PostgresServer.pool(arguments[0])));
        }
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        int kills = Integer.getInteger("kills.postgres", 5);
        String address = PostgresServer.newDatabase();
        KilledWriters writers = new KilledWriters(78);
        try (HikariDataSource pool = PostgresServer.pool(address);
                PostgresJournal journal = PostgresJournal.open(pool)) {
            for (int i = 0; i < kills; i++) {
                writers.killOne(Writer.class, address);
                writers.check(journal);
            }
        }

        assertThat(writers.acknowledged()).isGreaterThan(kills);
    }
}
