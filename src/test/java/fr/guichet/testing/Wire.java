package fr.guichet.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as it is on the wire, where clients would not let us say all of it; the answer is its head and its body. */
public final class Wire {

    private Wire() {}

    /** @param lines of the head; an empty one and a body may follow */
    public static String ask(int port, String... lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = String.join("\r\n", lines);
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
