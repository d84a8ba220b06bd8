package dev.cocreate.disclosure.effect;

/** The form of ids a host gives to criteria. */
final class Ids {
    private Ids() {}

    static void check(String what, String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    what + " is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
    }
}
