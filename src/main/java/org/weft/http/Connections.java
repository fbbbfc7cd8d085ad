package org.weft.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.weft.graph.Cancellation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Accepts connections that can tell, while a request is being worked on, that the caller has left. HTTP/1.1 has no
 * message for that: the caller closes the connection, and only reading from it shows it.
 */
final class Connections extends ServerConnector {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    Connections(Server server, ConnectionFactory... factories) {
        super(server, 1, -1, factories);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        SocketChannelEndPoint endPoint = new Watched(channel, selector, key, getScheduler(), getExecutor());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    /** Is cancelled once the caller of this request has left; asks the connection at most ten times a second. */
    static Cancellation whenLeft(HttpServletRequest request) {
        return endPoint(request) instanceof Watched watched ? new Leaving(watched) : Cancellation.NEVER;
    }

    /** Closes the connection of a request at once. */
    static void breakOff(HttpServletRequest request) {
        endPoint(request).close();
    }

    private static EndPoint endPoint(HttpServletRequest request) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper wrapper) {
            endPoint = wrapper.unwrap();
        }
        return endPoint;
    }

    private static final class Leaving implements Cancellation {
        private final Watched connection;
        private final AtomicLong next = new AtomicLong(System.nanoTime() + POLL_NANOS);
        private volatile boolean left;

        Leaving(Watched connection) {
            this.connection = connection;
        }

        @Override
        public boolean cancelled() {
            long due = next.get();
            long now = System.nanoTime();
            if (!left && now - due >= 0 && next.compareAndSet(due, now + POLL_NANOS)) {
                left = connection.left();
            }
            return left;
        }
    }

    /** A connection read ahead a little to see its end; what was read ahead is handed on when Jetty reads. */
    private static final class Watched extends SocketChannelEndPoint {
        private static final int AHEAD = 4_096;

        /** In fill mode; guarded by itself. */
        private final ByteBuffer ahead = ByteBuffer.allocate(AHEAD);

        private final Executor executor;

        Watched(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler,
                Executor executor) {
            super(channel, selector, key, scheduler);
            this.executor = executor;
        }

        boolean left() {
            synchronized (ahead) {
                if (!isOpen() || isInputShutdown()) {
                    return true;
                }
                try {
                    return ahead.hasRemaining() && getChannel().read(ahead) < 0;
                } catch (IOException e) {
                    return true;
                }
            }
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            synchronized (ahead) {
                if (ahead.position() > 0) {
                    ahead.flip();
                    int taken = BufferUtil.append(buffer, ahead);
                    ahead.compact();
                    return taken;
                }
            }
            return super.fill(buffer);
        }

        @Override
        protected void needsFillInterest() {
            boolean waiting;
            synchronized (ahead) {
                waiting = ahead.position() > 0;
            }
            if (waiting) {
                executor.execute(getFillInterest()::fillable);
            } else {
                super.needsFillInterest();
            }
        }
    }
}
