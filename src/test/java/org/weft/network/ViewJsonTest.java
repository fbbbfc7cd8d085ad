package org.weft.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViewJsonTest {
    @Test
    void theDefaultViewIsAnEmptyObject() {
        assertEquals("{}", View.DEFAULT.toJson());
        assertEquals(View.DEFAULT, View.fromJson("{}"));
        assertEquals("44136fa355b3", View.DEFAULT.hash());
    }

    @Test
    void everyStepSurvivesTheRoundTripInCanonicalOrder() {
        View view = new View(
                List.of("w1"),
                List.of("information", "funding"),
                List.of(new Filter(Filter.On.FLOW, "rung", List.of("2"), List.of("3"), 1.0, 4.5)),
                View.Orientation.PROVIDER,
                View.Reconciliation.CONFIRMED,
                List.of(
                        new Edit.Remove(List.of("A"), List.of("F")),
                        new Edit.RemoveTie("A", "B", null),
                        new Edit.RemoveKind("referral"),
                        new Edit.AddAgency("D", "New", Map.of("sector", "health")),
                        new Edit.AddRepresentative("d1", "Post", List.of("D")),
                        new Edit.AddForum("G", "Panel", List.of("D")),
                        new Edit.AddTie("D", "B", "information", 2.5),
                        new Edit.Strengthen("B", "D", "funding", 2),
                        new Edit.Merge(List.of("B", "C"), "BC", "Both")),
                View.ViewLevel.REPRESENTATIVES,
                View.Collapse.MAX,
                2,
                View.Symmetrise.SUM);
        String json = view.toJson();
        assertEquals(
                "{\"waves\":[\"w1\"],\"kinds\":[\"funding\",\"information\"],\"filters\":[{\"on\":\"flow\","
                        + "\"attribute\":\"rung\",\"in\":[\"2\"],\"notIn\":[\"3\"],\"min\":1,\"max\":4.5}],"
                        + "\"orient\":\"provider\",\"reconcile\":\"confirmed\",\"edits\":[{\"op\":\"remove\","
                        + "\"actors\":[\"A\"],\"forums\":[\"F\"]},{\"op\":\"remove-tie\",\"source\":\"A\","
                        + "\"target\":\"B\"},{\"op\":\"remove-kind\",\"kind\":\"referral\"},"
                        + "{\"op\":\"add-agency\",\"id\":\"D\",\"name\":\"New\",\"attributes\":"
                        + "{\"sector\":\"health\"}},{\"op\":\"add-representative\",\"id\":\"d1\",\"name\":\"Post\","
                        + "\"agencies\":[\"D\"]},{\"op\":\"add-forum\",\"id\":\"G\",\"name\":\"Panel\",\"members\":"
                        + "[\"D\"]},{\"op\":\"add-tie\",\"source\":\"D\",\"target\":\"B\",\"kind\":\"information\","
                        + "\"strength\":2.5},{\"op\":\"strengthen\",\"source\":\"B\",\"target\":\"D\",\"kind\":"
                        + "\"funding\",\"factor\":2},{\"op\":\"merge\",\"agencies\":[\"B\",\"C\"],\"into\":\"BC\","
                        + "\"name\":\"Both\"}],\"level\":\"representatives\",\"collapse\":\"max\","
                        + "\"minimumStrength\":2,\"symmetrise\":\"sum\"}",
                json);
        assertEquals(json, View.fromJson(json).toJson());
        assertEquals(view.hash(), View.fromJson(json).hash());
        assertNotEquals(View.DEFAULT.hash(), view.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"wave\":\"w1\"}",
                "{\"level\":\"people\"}",
                "{\"kinds\":\"information\"}",
                "{\"kinds\":[1]}",
                "{\"minimumStrength\":-1}",
                "{\"minimumStrength\":\"2\"}",
                "{\"edits\":[{\"op\":\"explode\"}]}",
                "{\"edits\":[{\"op\":\"remove-kind\"}]}",
                "{\"edits\":[{\"op\":\"remove\",\"actor\":[\"A\"]}]}",
                "{\"edits\":[{\"op\":\"add-tie\",\"source\":\"A\"}]}",
                "{\"filters\":[{\"on\":\"agency\"}]}"
            })
    void whatIsNotAViewIsRefusedWithARemedy(String json) {
        WeftException refused = assertThrows(WeftException.class, () -> View.fromJson(json));
        assertEquals(ErrorKind.BAD_REQUEST, refused.kind());
        assertTrue(!refused.remedy().isEmpty());
    }
}
