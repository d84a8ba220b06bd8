package dev.cocreate.core.internal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut, in the middle of whatever goes over it. */
final class Cut implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    private Cut(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** A whole wire from one port to another. */
    static Cut between(int from, int server) throws IOException {
        Cut wire = new Cut(new ServerSocket(from, 50, InetAddress.getLoopbackAddress()), server);
        daemon(wire::accept);
        return wire;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (broken) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(near);
                open.add(far);
                daemon(() -> pump(near, far));
                daemon(() -> pump(far, near));
            } catch (IOException e) {
                broken |= door.isClosed();
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            close(from);
            close(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** Ends every connection at once, and says how many; new ones are refused until it is mended. */
    int cut() {
        broken = true;
        List<Socket> under = List.copyOf(open);
        under.forEach(Cut::close);
        return under.size();
    }

    int port() {
        return door.getLocalPort();
    }

    void mend() {
        broken = false;
    }

    private static void close(Socket socket) {
        try (socket) {
            // Reset rather than an orderly end: what is under way is lost.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed before, by the other direction.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
