package dev.cocreate.core.internal.disclosure.render;

/** Words made harmless inside HTML and SVG, in content and in quoted attributes. */
final class Markup {

    private Markup() {}

    static String escape(String words) {
        StringBuilder out = null;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String instead = switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                // No XML has these; a text that does must not break the picture it stands in.
                default -> c < ' ' && c != '\n' && c != '\t' && c != '\r' ? "\uFFFD" : null;
            };
            if (instead != null && out == null) {
                out = new StringBuilder(words.length() + 16).append(words, 0, i);
            }
            if (out != null) {
                if (instead != null) {
                    out.append(instead);
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? words : out.toString();
    }
}
