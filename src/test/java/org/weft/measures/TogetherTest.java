package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Projection;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Measures that are computed at the same time and share results. */
class TogetherTest {
    private final Projection projection = TestNetworks.project(TestNetworks.random(5, 60, 240, 9, true));

    @Test
    void theWholeCatalogueIsTheSameOnOneThreadAndOnMore() {
        List<MeasureCall> calls = new ArrayList<>();
        for (Measure measure : Measures.all()) {
            MeasureCall call = MeasureCall.parse(measure.declaration().id());
            if (answers(call)) {
                calls.add(call);
            }
        }
        List<String> alone = lines(Measures.run(projection, calls, Workers.one()));
        assertTrue(alone.size() > calls.size(), "every measure says something");
        for (int threads : new int[] {2, 8}) {
            Workers workers = new Workers(threads, Cancellation.NEVER, Progress.NONE);
            assertEquals(alone, lines(Measures.run(projection, calls, workers)), threads + " threads");
        }
    }

    private boolean answers(MeasureCall call) {
        try {
            Measures.run(projection, List.of(call), Workers.one());
            return true;
        } catch (WeftException e) {
            return false;
        }
    }

    private static List<String> lines(Scores scores) {
        List<String> lines = new ArrayList<>();
        scores.scores().forEach(s -> lines.add(s.address() + Arrays.toString(s.values()) + s.reasons()));
        scores.network().forEach(v -> lines.add(v.toString()));
        scores.ties().forEach(t -> lines.add(t.address() + Arrays.toString(t.values()) + t.reasons()));
        scores.sets().forEach(s -> lines.add(s.address() + Arrays.toString(s.members()) + s.value()));
        scores.tables().forEach(t -> lines.add(t.address() + Arrays.deepToString(t.values()) + t.reasons()));
        lines.addAll(scores.notes());
        return lines;
    }

    @Test
    void ofSeveralThatFailTheFirstIsTold() {
        List<MeasureCall> calls = List.of(
                MeasureCall.parse("degree"),
                MeasureCall.parse("reach:group=first"),
                MeasureCall.parse("betweenness"),
                MeasureCall.parse("reach:group=second"));
        for (int threads : new int[] {1, 2, 8}) {
            Workers workers = new Workers(threads, Cancellation.NEVER, Progress.NONE);
            WeftException thrown = assertThrows(WeftException.class, () -> Measures.run(projection, calls, workers));
            assertTrue(thrown.getMessage().contains("'first'"), thrown.getMessage());
        }
    }

    @Test
    void progressOfAllTogetherNeverGoesBackAndReachesItsEnd() {
        List<MeasureCall> calls =
                List.of(MeasureCall.parse("betweenness"), MeasureCall.parse("stress"), MeasureCall.parse("harmonic"));
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        Progress progress = (what, done, total) -> {
            assertEquals(3000, total, "a thousand for each measure");
            told.add(done);
        };
        Measures.run(projection, calls, new Workers(1, Cancellation.NEVER, progress));
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(3000, told.get(told.size() - 1));
    }
}
