package dev.cocreate.core.internal.disclosure.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The payments of a credit.
 *
 * @param flows what is paid out is positive, what is paid back negative; at least one of each
 */
record Schedule(List<Flow> flows) {

    /** An amount and when, in years from the first. */
    record Flow(double amount, double years) {}

    private static final int MOST = 5_000;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([dwmy])");
    private static final String SPAN = "\\d{1,6}[dwmy](?:\\+\\d{1,6}[dwmy])*";
    private static final Pattern ENTRY =
            Pattern.compile("([+-])(\\d{1,12}(?:\\.\\d{1,6})?)@(" + SPAN + ")(?:\\*(\\d{1,4})/(" + SPAN + "))?");

    /**
     * @throws IllegalArgumentException naming the entry that is not of that form
     */
    static Schedule parse(String text) {
        List<Flow> flows = new ArrayList<>();
        String[] entries = text.strip().split("\\s*;\\s*", -1);
        for (int i = 0; i < entries.length; i++) {
            Matcher entry = ENTRY.matcher(entries[i].strip());
            if (!entry.matches()) {
                throw new IllegalArgumentException(
                        "entry " + (i + 1) + " of the schedule must be a sign, an amount, '@'"
                                + " and a time such as 1m, or that with *count/step behind it");
            }
            double amount = (entry.group(1).equals("-") ? -1 : 1) * Double.parseDouble(entry.group(2));
            double at = years(entry.group(3));
            int count = entry.group(4) == null ? 1 : Integer.parseInt(entry.group(4));
            double step = entry.group(5) == null ? 0 : years(entry.group(5));
            if (flows.size() + count > MOST) {
                throw new IllegalArgumentException("the schedule must have at most " + MOST + " payments");
            }
            for (int k = 0; k < count; k++) {
                flows.add(new Flow(amount, at + k * step));
            }
        }
        boolean out = flows.stream().anyMatch(flow -> flow.amount() > 0);
        boolean back = flows.stream().anyMatch(flow -> flow.amount() < 0);
        if (!out || !back) {
            throw new IllegalArgumentException("the schedule must have an amount paid out and one paid back");
        }
        return new Schedule(List.copyOf(flows));
    }

    private static double years(String span) {
        double years = 0;
        Matcher part = TIME.matcher(span);
        while (part.find()) {
            double count = Double.parseDouble(part.group(1));
            years += switch (part.group(2)) {
                case "d" -> count / 365;
                case "w" -> count / 52;
                case "m" -> count / 12;
                default -> count;
            };
        }
        return years;
    }

    /**
     * What it all is worth at the start, at a rate of which this is the logarithm of one plus it; a fraction of that below
     * no rate at all, where it may be too much for a number.
     */
    double worth(double logRate) {
        double last = 0;
        for (Flow flow : flows) {
            last = Math.max(last, flow.years());
        }
        double scale = Math.min(0, logRate) * last;
        double sum = 0;
        for (Flow flow : flows) {
            sum += flow.amount() * StrictMath.exp(scale - logRate * flow.years());
        }
        return sum;
    }
}
