package dev.cocreate.core.internal.json;

/** Bytes that are not JSON, or JSON that is not what was looked for. Never carries a value, only names. */
public final class MalformedJson extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedJson(String member, String what) {
        super("member '" + member + "' is not as expected: " + what);
    }

    private MalformedJson(String message) {
        super(message);
    }

    static MalformedJson at(int line, int column) {
        return new MalformedJson("no JSON at line " + line + ", column " + column);
    }
}
