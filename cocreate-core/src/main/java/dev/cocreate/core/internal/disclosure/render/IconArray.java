package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.render.Pictures.Drawn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many of so many, as icons: one for each person, arrays of one size, filled from the bottom by rows and never scattered,
 * filled squares for those it happens to and empty circles for the others (Galesic 2009; Garcia-Retamero 2012).
 *
 * @param legend what a square stands for, and a circle
 * @param outOf 100 or 1,000
 */
record IconArray(String title, List<String> legend, int outOf, boolean contrast) {

    static final String EVENT = "#d55e00";
    static final String OTHER = "#0072b2";
    // As many arrays of a hundred beside each other as a page has room for, and of a thousand.
    private static final int ACROSS = 4;
    private static final int ACROSS_LARGE = 3;
    private static final int GAP = 24;
    private static final int LINE = 18;

    private int columns() {
        return outOf == 100 ? 10 : 40;
    }

    private int cell() {
        return outOf == 100 ? 18 : 7;
    }

    private int width() {
        return columns() * cell();
    }

    private int rows() {
        return outOf / columns();
    }

    /** All in one picture, as many across as fit, with the legend below. */
    String together(List<Drawn> options) {
        int head = head(options);
        int height = head + rows() * cell() + GAP;
        int across = Math.min(outOf == 100 ? ACROSS : ACROSS_LARGE, Math.max(1, options.size()));
        int down = (options.size() + across - 1) / across;
        int wide = across * (width() + GAP);
        List<List<String>> keys =
                legend.stream().map(words -> Svg.lines(words, wide - 40)).toList();
        int below = keys.stream().mapToInt(lines -> lines.size() * LINE).sum() + 8;
        StringBuilder out = Svg.open(wide, down * height + below, title, told(options));
        for (int i = 0; i < options.size(); i++) {
            array(out, options.get(i), i % across * (width() + GAP), i / across * height, head);
        }
        int y = down * height;
        for (int i = 0; i < keys.size(); i++) {
            icon(out, 4, y + 2, 12, i == 0);
            for (String line : keys.get(i)) {
                Svg.label(out, 24, y + 13, line, false);
                y += LINE;
            }
        }
        return out.append("</svg>\n").toString();
    }

    /** A picture each, with heads of one height. */
    List<String> apart(List<Drawn> options) {
        int head = head(options);
        return options.stream()
                .map(option -> {
                    StringBuilder out = Svg.open(
                            width() + 2,
                            head + rows() * cell() + 4,
                            title + ", " + option.name(),
                            told(List.of(option)));
                    array(out, option, 0, 0, head);
                    return out.append("</svg>\n").toString();
                })
                .toList();
    }

    private String told(List<Drawn> options) {
        return options.stream()
                .map(option -> option.name() + ": " + option.told())
                .collect(Collectors.joining(" "));
    }

    private int head(List<Drawn> options) {
        return options.stream()
                                .mapToInt(option ->
                                        Svg.lines(option.name(), width()).size() + 1)
                                .max()
                                .orElse(1)
                        * LINE
                + 8;
    }

    private void array(StringBuilder out, Drawn option, int x, int y, int head) {
        List<String> name = Svg.lines(option.name(), width());
        // Names of one line stand as low as the last line of those of two.
        int line = y + head - 8 - name.size() * LINE - LINE + 14;
        for (String words : name) {
            Svg.label(out, x, line, words, true);
            line += LINE;
        }
        Svg.label(out, x, line, option.label(), false);
        icons(out, option.point(), x, y + head);
    }

    private void icons(StringBuilder out, double filled, int x, int y) {
        StringBuilder squares = new StringBuilder(2_048);
        StringBuilder circles = new StringBuilder(outOf * 40);
        double side = cell() * 0.75;
        String square = square(side, side);
        String circle = circle(side);
        for (int i = 0; i < outOf; i++) {
            double share = Math.max(0, Math.min(1, filled - i));
            boolean whole = share >= 1;
            StringBuilder shapes = share > 0 ? squares : circles;
            // Beside its like the next one is a step to the right; else its place is said.
            boolean beside = i % columns() > 0 && (whole || (share == 0 && filled <= i - 1));
            if (beside) {
                shapes.append('m').append(cell()).append(" 0");
            } else {
                place(
                        shapes,
                        x + i % columns() * cell() + 0.5,
                        y + (rows() - 1 - i / columns()) * cell() + (share > 0 ? 0 : side / 2));
            }
            // A part of a person is drawn as that part of a square.
            shapes.append(share == 0 ? circle : whole ? square : square(side * share, side));
        }
        path(out, true, squares);
        path(out, false, circles);
    }

    private void icon(StringBuilder out, double left, double top, double side, boolean event) {
        StringBuilder icon = new StringBuilder();
        place(icon, left, event ? top : top + side / 2);
        path(out, event, icon.append(event ? square(side, side) : circle(side)));
    }

    private static void place(StringBuilder out, double x, double y) {
        Svg.add(out.append('M'), x);
        Svg.add(out.append(' '), y);
    }

    private static String square(double width, double side) {
        return "h" + Svg.number(width) + "v" + Svg.number(side) + "h" + Svg.number(-width) + "z";
    }

    /** From its left edge. */
    private static String circle(double side) {
        String radius = Svg.number(side / 2 - 0.5);
        String arc = "a" + radius + " " + radius + " 0 1 0 ";
        return arc + Svg.number(side - 1) + " 0" + arc + Svg.number(1 - side) + " 0z";
    }

    private void path(StringBuilder out, boolean event, StringBuilder shapes) {
        if (event) {
            out.append("<path fill=\"").append(contrast ? "#000" : EVENT);
        } else {
            out.append("<path fill=\"none\" stroke=\"").append(contrast ? "#000" : OTHER);
        }
        out.append("\" d=\"").append(shapes).append("\"/>\n");
    }
}
