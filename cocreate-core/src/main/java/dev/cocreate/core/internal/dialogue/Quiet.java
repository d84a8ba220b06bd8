package dev.cocreate.core.internal.dialogue;

import dev.cocreate.dialogue.charter.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long it can be quiet at a stretch, where quiet hours of several clauses and zones add up. Pure. */
final class Quiet {

    /** In winter and in summer: zones shift against one another. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2030, 1, 15), LocalDate.of(2030, 7, 15));

    private static final int NIGHTS = 4;

    private record Span(Instant from, Instant until) {}

    private Quiet() {}

    /** The longest stretch without a moment to speak in; several days if there never is one. */
    static Duration longest(List<Duty.QuietHours> hours) {
        Duration longest = Duration.ZERO;
        for (LocalDate day : DAYS) {
            List<Span> spans = new ArrayList<>();
            for (Duty.QuietHours each : hours) {
                for (int night = 0; night < NIGHTS; night++) {
                    LocalDateTime from = day.plusDays(night).atTime(each.from());
                    LocalDateTime until = day.plusDays(night).atTime(each.until());
                    spans.add(new Span(
                            from.atZone(each.zone()).toInstant(),
                            (until.isAfter(from) ? until : until.plusDays(1))
                                    .atZone(each.zone())
                                    .toInstant()));
                }
            }
            spans.sort(Comparator.comparing(Span::from));
            Duration found = longestOf(spans);
            longest = found.compareTo(longest) > 0 ? found : longest;
        }
        return longest;
    }

    private static Duration longestOf(List<Span> spans) {
        Duration longest = Duration.ZERO;
        Instant from = Instant.MIN;
        Instant until = Instant.MIN;
        for (Span span : spans) {
            if (span.from().isAfter(until)) {
                from = span.from();
            }
            until = span.until().isAfter(until) ? span.until() : until;
            Duration stretch = Duration.between(from, until);
            longest = stretch.compareTo(longest) > 0 ? stretch : longest;
        }
        return longest;
    }
}
