package org.weft.workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.findings.Thresholds;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is saved with a dataset is written as JSON and read strictly. */
class SavedWorkTest {
    @Test
    void allOfItComesBack() {
        SavedWork saved = new SavedWork(
                Thresholds.of(Map.of("one-way.share", 0.6, "isolated.agencies", 2.0)),
                List.of(
                        new SavedWork.Plan(
                                "Housing leaves",
                                View.DEFAULT.withSymmetrise(View.Symmetrise.MAX),
                                List.of(new Edit.Remove(List.of("A7"), List.of("board")))),
                        new SavedWork.Plan(
                                "\"One\" more",
                                View.DEFAULT,
                                List.of(
                                        new Edit.AddAgency("Z", "New", Map.of("sector", "health")),
                                        new Edit.AddTie("Z", "A1", "information", 2.5)))));
        assertEquals(saved, SavedWork.read(saved.toJson()));
        assertEquals(saved.toJson(), SavedWork.read(saved.toJson()).toJson());
    }

    @Test
    void nothingIsNothing() {
        assertNull(SavedWork.NONE.toJson());
        assertEquals(SavedWork.NONE, SavedWork.read(null));
        assertEquals(SavedWork.NONE, SavedWork.read("{\"weft\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|'weft.json' is not JSON: line 1 cannot be read.",
                "[]|'weft.json' is not a JSON object.",
                "{}|'weft.json' is of version unknown; this Weft reads version 1.",
                "{\"weft\":2}|'weft.json' is of version 2; this Weft reads version 1.",
                "{\"weft\":1,\"weft\":1}|'weft.json' is not JSON: line 1 cannot be read.",
                "{\"weft\":1,\"scenario\":[]}|'weft.json' has a key 'scenario' that is not known.",
                "{\"weft\":1,\"scenarios\":{}}|'weft.json' has 'scenarios' that are not a list of at most 200.",
                "{\"weft\":1,\"scenarios\":[{\"name\":\"x\",\"changes\":[]}]}|'weft.json': scenario 1 has a key 'changes' that is not known.",
                "{\"weft\":1,\"scenarios\":[{\"name\":\" \",\"edits\":[]}]}|'weft.json': scenario 1 has no name of 1 to 200 characters.",
                "{\"weft\":1,\"scenarios\":[{\"name\":\"x\",\"edits\":[]}]}|'weft.json': scenario 1 has no list of changes, 1 to 500.",
                "{\"weft\":1,\"thresholds\":{\"one-way.share\":\"x\"}}|'weft.json' has the threshold 'one-way.share' \"x\", which is not a number.",
                "{\"weft\":1,\"thresholds\":{\"one-way.shar\":0.6}}|'weft.json': There is no threshold 'one-way.shar'.",
                "{\"weft\":1,\"thresholds\":{\"one-way.share\":7}}|'weft.json': The threshold 'one-way.share' cannot be 7."
            })
    void whatIsNotKnownIsAnError(String json, String what) {
        WeftException e = assertThrows(WeftException.class, () -> SavedWork.read(json));
        assertEquals(what, e.what());
        assertEquals(ErrorKind.BAD_DATA, e.kind());
    }

    @Test
    void changesAreReadAsStrictlyAsAView() {
        for (String edits :
                List.of("[{\"op\":\"remov\",\"actors\":[\"A\"]}]", "[{\"op\":\"remove\",\"actor\":[\"A\"]}]")) {
            WeftException e = assertThrows(
                    WeftException.class,
                    () -> SavedWork.read("{\"weft\":1,\"scenarios\":[{\"name\":\"x\",\"edits\":" + edits + "}]}"));
            assertEquals("'weft.json': scenario 1: ", e.what().substring(0, 25));
        }
        String two = "{\"name\":\"Twice\",\"edits\":[{\"op\":\"remove\",\"actors\":[\"A\"]}]}";
        WeftException e = assertThrows(
                WeftException.class,
                () -> SavedWork.read("{\"weft\":1,\"scenarios\":[" + two + "," + two.replace("Twice", "twice") + "]}"));
        assertEquals("'weft.json' has two scenarios of the name 'twice'.", e.what());
    }
}
