package dev.cocreate.core.internal.disclosure.render;

import java.util.ArrayList;
import java.util.List;

/** The little SVG that pictures are made of. */
final class Svg {

    // A wide letter at the size of the labels: what a line of words takes at most, on average.
    private static final double LETTER = 9.4;

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

    /** Words broken into lines that fit: SVG does not break them. A word too long for a line is broken with a hyphen. */
    static List<String> lines(String words, int width) {
        int most = Math.max(4, (int) (width / LETTER));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > most) {
                // Not between the two halves of one character.
                int cut = Character.isHighSurrogate(rest.charAt(most - 2)) ? most - 2 : most - 1;
                lines.add(rest.substring(0, cut) + "-");
                rest = rest.substring(cut);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
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
        long tenths = Math.round(Math.abs(value) * 10);
        out.append(value < 0 && tenths > 0 ? "-" : "").append(tenths / 10);
        long rest = tenths % 10;
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
