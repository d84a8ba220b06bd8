package dev.cocreate.core.internal.dialogue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that says line by line what it did, until it ends or is killed. */
public final class Child implements AutoCloseable {

    /** What a whole line ends with; one cut off by a kill says nothing. */
    public static final String END = " .";

    private final Process process;
    private final BufferedReader said;

    private Child(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a main class with the class path of this test. */
    public static Child of(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next whole line without its end; null once there is none. */
    public String line() throws IOException {
        String line = said.readLine();
        while (line != null && !line.endsWith(END)) {
            line = said.readLine();
        }
        return line == null ? null : line.substring(0, line.length() - END.length());
    }

    /** Ends it as a power cut would: no hook runs, nothing is flushed. What it said before can still be read. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Writes a line to it. */
    public void tell() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Whether it ended by itself, and well; waits for that as long as it takes. */
    public boolean ended() throws InterruptedException {
        return process.waitFor() == 0;
    }

    @Override
    public void close() {
        kill();
    }

    /** Says a line that cannot be taken for a cut one. */
    public static synchronized void say(String line) {
        System.out.println(line + END);
        System.out.flush();
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String modules = System.getProperty("jdk.module.path", "");
        String own =
                Child.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return String.join(
                File.pathSeparator,
                List.of(
                        own,
                        own.replace("test-classes", "classes"),
                        own.replace("/classes/", "/test-classes/"),
                        all,
                        modules));
    }
}
