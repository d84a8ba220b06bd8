package dev.cocreate.core.internal.disclosure.render;

import java.util.ArrayList;
import java.util.List;

/** The little SVG that pictures are made of. */
final class Svg {

    // A wide letter at the size of the labels: what a line of words takes at most, on average.
    private static final double LETTER = 8.2;

    private Svg() {}

    /** Opens a picture that a screen reader can tell: with a title, and the figures as its description. */
    static StringBuilder open(int width, int height, String title, String description) {
        return new StringBuilder(8_192)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" aria-label=\"")
                .append(Markup.escape(title + ". " + description))
                .append("\">\n<title>")
                .append(Markup.escape(title))
                .append("</title>\n<desc>")
                .append(Markup.escape(description))
                .append("</desc>\n");
    }

    /** Words broken into lines that fit: SVG does not break them. A single word too long is cut, with a mark. */
    static List<String> lines(String words, int width) {
        int most = Math.max(4, (int) (width / LETTER));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            String fitting = word.length() <= most ? word : word.substring(0, most - 1) + "\u2026";
            if (line.length() > 0 && line.length() + 1 + fitting.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(fitting);
        }
        lines.add(line.toString());
        return lines;
    }

    static void label(StringBuilder out, double x, double y, String words, boolean strong) {
        add(out.append("<text x=\""), x);
        add(out.append("\" y=\""), y);
        out.append("\" font-family=\"system-ui,sans-serif\" font-size=\"14\"")
                .append(strong ? " font-weight=\"600\"" : "")
                .append(">")
                .append(Markup.escape(words))
                .append("</text>\n");
    }

    /** Adds a number with one decimal, without trailing noughts; never in exponents. */
    static void add(StringBuilder out, double value) {
        long tenths = Math.round(value * 10);
        out.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
        long rest = Math.abs(tenths) % 10;
        if (rest != 0) {
            out.append('.').append(rest);
        }
    }

    static String number(double value) {
        StringBuilder out = new StringBuilder();
        add(out, value);
        return out.toString();
    }
}
