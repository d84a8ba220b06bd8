package dev.cocreate.testkit.channel;

import dev.cocreate.CoCreateException;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Receipt;
import dev.cocreate.dialogue.Speech;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The library's side of a channel, as its contract needs it: remembers what it was handed, and can fail to store it.
 *
 * <p>Safe for use by several threads at once.
 */
final class Desk implements ChannelContext {

    /** A report on something sent. */
    record Report(String sendKey, Receipt receipt) {}

    private final Map<String, Inbound> committed = new LinkedHashMap<>();
    private final List<String> handed = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private @Nullable String cursor;
    private int faults;

    synchronized void failNext(int times) {
        faults = times;
    }

    @Override
    public synchronized Ingest receive(Inbound inbound) {
        handed.add(inbound.externalId());
        if (faults > 0) {
            faults--;
            throw new CoCreateException("storing a message: the contract has the store fail here", true);
        }
        return committed.putIfAbsent(inbound.externalId(), inbound) == null ? Ingest.COMMITTED : Ingest.DUPLICATE;
    }

    @Override
    public synchronized Ingest malformed(String externalId, String why) {
        malformed.add(externalId);
        said.add(why);
        return Ingest.QUARANTINED;
    }

    @Override
    public synchronized void receipt(String sendKey, Receipt receipt, Instant at) {
        reports.add(new Report(sendKey, receipt));
    }

    @Override
    public synchronized Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public synchronized void saveCursor(String place) {
        cursor = place;
    }

    @Override
    public synchronized void health(Health health, String why) {
        said.add(why);
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    synchronized List<Inbound> committed() {
        return List.copyOf(committed.values());
    }

    synchronized List<String> words() {
        return committed.values().stream()
                .map(each -> each.move() instanceof Speech.Say say ? say.words() : "")
                .toList();
    }

    synchronized List<String> handed() {
        return List.copyOf(handed);
    }

    synchronized List<String> malformed() {
        return List.copyOf(malformed);
    }

    synchronized List<Report> reports() {
        return List.copyOf(reports);
    }

    synchronized List<String> said() {
        return List.copyOf(said);
    }
}
