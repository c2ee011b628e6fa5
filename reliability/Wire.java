import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection that sends bytes as they are: clients of HTTP refuse most of what a stranger may send. One thread uses it. */
class Wire implements AutoCloseable {

    /** @param status 0 when the connection ended, or nothing came in time, before any */
    record Answer(int status, Map<String, String> headers, String body, double seconds) {

        static Answer none(double seconds) {
            return new Answer(0, Map.of(), "", seconds);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    static final int PATIENCE = 20_000;

    private final InetSocketAddress node;
    private Socket socket;
    private InputStream in;

    Wire(String node) {
        var address = URI.create(node);
        this.node = new InetSocketAddress(address.getHost(), address.getPort());
    }

    String host() {
        return node.getHostString() + ":" + node.getPort();
    }

    /** @param last nothing more is sent on this connection, so that whoever waits for more is not kept waiting */
    Answer send(byte[] request, boolean head, boolean last) throws IOException {
        var used = socket != null;
        var begun = System.nanoTime();
        try {
            return exchange(request, head, last, begun);
        } catch (IOException broken) {
            close();
            if (used && !(broken instanceof SocketTimeoutException)) {
                return send(request, head, last); // it had been closed since the last answer
            }
            return Answer.none(House.seconds(begun));
        }
    }

    private Answer exchange(byte[] request, boolean head, boolean last, long begun) throws IOException {
        open();
        try {
            socket.getOutputStream().write(request);
            if (last) {
                socket.shutdownOutput();
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException answeredBeforeItsEnd) {
            // What was answered may still be read.
        }
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = headers();
        var body = head || status == 204 || status == 304 ? new byte[0] : body(headers);
        var answer = new Answer(status, headers, new String(body, StandardCharsets.UTF_8), House.seconds(begun));
        if (last || answer.header("connection").equals("close")) {
            close();
        }
        return answer;
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.connect(node, PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            var all = new ByteArrayOutputStream();
            for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.write(exactly(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        var length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one; (one = in.read()) != '\n'; ) {
            if (one < 0) {
                throw new EOFException();
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException already) {
                // It is of no more use.
            }
            socket = null;
        }
    }
}
