package org.weft.measures;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OneReasonTest {
    @Test
    void isTheMapOfThePlacesThatHaveNoValue() {
        Map<Integer, String> reasons = OneReason.of(new double[] {Double.NaN, 0, 1, Double.NaN}, "none");
        assertEquals(Map.of(0, "none", 3, "none"), reasons);
        assertEquals(List.of(0, 3), List.copyOf(reasons.keySet()));
        assertEquals("none", reasons.get(3));
        assertNull(reasons.get(1));
        assertTrue(reasons.containsKey(0));
        assertFalse(reasons.containsKey(2));
        assertThrows(UnsupportedOperationException.class, () -> reasons.put(1, "some"));
        assertTrue(OneReason.of(new double[] {1}, "none").isEmpty());
    }
}
