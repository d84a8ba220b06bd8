package dev.cocreate.core.internal.disclosure.render;

/** The little SVG that pictures are made of. */
final class Svg {

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

    static void label(StringBuilder out, double x, double y, String words, boolean strong) {
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-family=\"system-ui,sans-serif\" font-size=\"14\"")
                .append(strong ? " font-weight=\"600\"" : "")
                .append(">")
                .append(Markup.escape(words))
                .append("</text>\n");
    }

    /** With one decimal, without trailing noughts; never in exponents. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long bare = Math.abs(tenths);
        return bare % 10 == 0 ? sign + bare / 10 : sign + bare / 10 + "." + bare % 10;
    }
}
