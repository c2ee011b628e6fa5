import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the nodes and PostgreSQL, so that it can be taken away: as stopped (refused, and cut off), or as one that hangs (silent). */
class Relay implements AutoCloseable {

    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;
    private volatile boolean silent;

    Relay(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.port = door.getLocalPort();
        open();
    }

    int port() {
        return port;
    }

    void refuse() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    void hang() {
        silent = true;
    }

    void answerAgain() throws IOException {
        silent = false;
        if (door.isClosed()) {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            open();
        }
    }

    private void open() {
        var mine = door;
        Thread.ofVirtual().start(() -> {
            while (!mine.isClosed()) {
                try {
                    var in = mine.accept();
                    var out = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(in);
                    sockets.add(out);
                    Thread.ofVirtual().start(() -> carry(in, out));
                    Thread.ofVirtual().start(() -> carry(out, in));
                } catch (IOException closed) {
                    // Accepted again, or the door is closed.
                }
            }
        });
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from; to) {
            for (int count; (count = from.getInputStream().read(bytes)) >= 0; ) {
                while (silent) {
                    Thread.sleep(20);
                }
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException | InterruptedException cut) {
            // Both ends are closed.
        }
        sockets.remove(from);
        sockets.remove(to);
    }

    @Override
    public void close() throws IOException {
        silent = false;
        refuse();
    }
}
