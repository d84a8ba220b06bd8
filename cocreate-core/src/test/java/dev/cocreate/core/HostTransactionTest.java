package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.journal.SubjectKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a host stores and what it says in a dialogue stand or fall together, in one transaction of its own. */
@Tag("slow")
class HostTransactionTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");

    @Test
    void anOrderAndTheTurnAboutItAreStoredTogetherOrNotAtAll() throws SQLException {
        SubjectKeys keys = new MemoryKeys();
        try (HikariDataSource pool = PostgresServer.pool(PostgresServer.newDatabase());
                CoCreate shop = CoCreateBuilder.shared(pool, keys).build()) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about("Roses").between(ADA).and(FLORIST).named("roses"))
                    .orElseThrow();
            try (Connection connection = pool.getConnection()) {
                execute(connection, "CREATE TABLE orders (name TEXT)");
            }

            Turn lost = order(pool, keys, "order-1", false);
            assertThat(talk.turns(0, 10)).isEmpty();
            assertThat(orders(pool)).isZero();

            Turn kept = order(pool, keys, "order-1", true);
            assertThat(talk.turns(0, 10)).containsExactly(kept);
            assertThat(orders(pool)).isEqualTo(1);
            assertThat(lost.number()).isEqualTo(kept.number());

            // The inbox key is in the same transaction: what comes in once more is the same turn.
            Turn again = order(pool, keys, "order-1", true);
            assertThat(again).isEqualTo(kept);
            assertThat(talk.turns(0, 10)).hasSize(1);
            assertThat(shop.settle()).isTrue();
            assertThat(talk.say(FLORIST, "Thank you.").orElseThrow().number()).isEqualTo(2);
        }
    }

    private static Turn order(HikariDataSource pool, SubjectKeys keys, String name, boolean commit)
            throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "INSERT INTO orders VALUES ('" + name + "')");
            Turn turn;
            // docs:begin within
            try (CoCreate within = CoCreateBuilder.within(connection, keys).build()) {
                turn = within.dialogues()
                        .find("roses")
                        .orElseThrow()
                        .keyed(name)
                        .take(ADA, Say.of("I have ordered."))
                        .orElseThrow();
            }
            // docs:end within
            try (CoCreate within = CoCreateBuilder.within(connection, keys).build()) {
                assertThatIllegalStateException().isThrownBy(within::settle);
                assertThatIllegalStateException().isThrownBy(within::start);
            }
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return turn;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int orders(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(DISTINCT name) FROM orders")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
