package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.core.internal.disclosure.risk.Schedule.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the worth of payments passes nought as the rate rises.
 *
 * <p>Payments that change sides once, in order of time, have one rate at the most: Descartes' rule of signs, which holds
 * for real exponents too (Laguerre, 1883). For others the range is halved until it is plain in each part that the worth
 * keeps its sign, or only rises or only falls. Both follow from bounds: what is paid out and what is paid back are each
 * worth less the higher the rate, so their values at the two ends of a part enclose all those between.
 */
final class Crossings {

    /** More parts than that are needed only where the worth all but touches nought. */
    private static final int MOST_PARTS = 20_000;

    private final List<Flow> flows = new ArrayList<>();
    private final double last;

    private Crossings(Schedule schedule) {
        Map<Double, Double> byTime = new TreeMap<>();
        schedule.flows().forEach(flow -> byTime.merge(flow.years(), flow.amount(), Double::sum));
        byTime.forEach((years, amount) -> {
            if (amount != 0) {
                flows.add(new Flow(amount, years));
            }
        });
        last = flows.isEmpty() ? 0 : flows.get(flows.size() - 1).years();
    }

    /** Part of the range, each end the logarithm of one plus a rate. */
    private record Part(double low, double high) {}

    /** Whether the worth passes nought once between two rates, and surely no more than that. */
    static boolean isOne(Schedule schedule, double low, double high) {
        return new Crossings(schedule).isOne(new Part(low, high));
    }

    private boolean isOne(Part whole) {
        if (changesOfSide() < 2) {
            return crosses(whole);
        }
        int crossings = 0;
        int parts = 0;
        Deque<Part> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            Part part = open.pop();
            if (++parts > MOST_PARTS) {
                return false;
            }
            if (keepsSign(part, false)) {
                continue;
            }
            if (keepsSign(part, true)) {
                crossings += crosses(part) ? 1 : 0;
                continue;
            }
            double middle = (part.low() + part.high()) / 2;
            open.push(new Part(part.low(), middle));
            open.push(new Part(middle, part.high()));
        }
        return crossings == 1;
    }

    private int changesOfSide() {
        int changes = 0;
        for (int i = 1; i < flows.size(); i++) {
            changes += flows.get(i).amount() > 0 != flows.get(i - 1).amount() > 0 ? 1 : 0;
        }
        return changes;
    }

    private boolean crosses(Part part) {
        return worth(part.low(), part.low()) > 0 != worth(part.high(), part.high()) > 0;
    }

    private double worth(double rate, double lowest) {
        return sum(true, rate, lowest, false) - sum(false, rate, lowest, false);
    }

    /** Whether the worth, or its slope, is surely above or surely below nought all over a part. */
    private boolean keepsSign(Part part, boolean slope) {
        double outMost = sum(true, part.low(), part.low(), slope);
        double outLeast = sum(true, part.high(), part.low(), slope);
        double backMost = sum(false, part.low(), part.low(), slope);
        double backLeast = sum(false, part.high(), part.low(), slope);
        return outLeast > backMost || backLeast > outMost;
    }

    /**
     * What the payments of one side are worth, or how fast that falls.
     *
     * @param lowest the lowest rate this is compared at: all is scaled so that no value is too large for a number
     */
    private double sum(boolean out, double rate, double lowest, boolean slope) {
        double scale = Math.min(0, lowest) * last;
        double sum = 0;
        for (Flow flow : flows) {
            if (flow.amount() > 0 == out) {
                double worth = Math.abs(flow.amount()) * StrictMath.exp(scale - rate * flow.years());
                sum += slope ? worth * flow.years() : worth;
            }
        }
        return sum;
    }
}
