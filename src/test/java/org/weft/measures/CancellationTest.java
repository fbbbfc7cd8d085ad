package org.weft.measures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That every measure asks again and again whether it is still wanted, and stops at once when it is not. */
class CancellationTest {
    /** Steps that may pass between two questions: a tenth of a second on a core, by the estimate. */
    private static final double STEPS_BETWEEN = Forecast.A_SECOND / 10;

    private static final double MOST_STEPS = 1e8;
    private static final int LARGE = 300;

    /** Small enough to be run half a dozen times. */
    private static Network networkFor(MeasureCall call) {
        int n = LARGE;
        while (n > 20 && call.estimate(n, 5L * n) > MOST_STEPS) {
            n /= 2;
        }
        return TestNetworks.random(5, n, 5 * n, 9, true);
    }

    /** On a projection of its own, because what one keeps need not be asked for again. */
    private static Projection run(Network network, MeasureCall call, Workers workers) {
        Projection projection = TestNetworks.project(network);
        Measures.run(projection, List.of(call), workers);
        return projection;
    }

    static Stream<MeasureCall> variants() {
        return CatalogueContractTest.variants();
    }

    private static Workers stopAt(long check, AtomicLong asked, int threads) {
        Cancellation counting = () -> asked.incrementAndGet() >= check;
        return new Workers(threads, counting, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void asksOftenEnoughAndStopsWhenever(MeasureCall call) {
        Network network = networkFor(call);
        AtomicLong all = new AtomicLong();
        Projection projection = run(network, call, stopAt(Long.MAX_VALUE, all, 1));
        double steps = call.estimate(projection.size(), projection.graph().arcs());
        assertTrue(
                all.get() >= Math.max(1, steps / STEPS_BETWEEN),
                call + " asks " + all + " times in " + steps + " steps");
        for (long n : List.of(1L, 2L, all.get() / 3, all.get() / 2, all.get())) {
            if (n < 1 || n > all.get()) {
                continue;
            }
            AtomicLong asked = new AtomicLong();
            assertThrows(
                    CancellationException.class,
                    () -> run(network, call, stopAt(n, asked, 1)),
                    call + ", stopped at question " + n + " of " + all);
            assertEquals(n, asked.get(), call + " went on after it was stopped");
        }
        long half = Math.max(1, all.get() / 2);
        assertThrows(CancellationException.class, () -> run(network, call, stopAt(half, new AtomicLong(), 4)));
    }
}
