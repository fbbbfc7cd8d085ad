package org.weft.network;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NearestTest {
    @Test
    void findsWhatWasMeant() {
        List<String> known = List.of("CAMHS-NORTH", "CAMHS-SOUTH", "Police", "Housing");
        assertEquals("Police", Nearest.of("Pollice", known));
        assertEquals("Housing", Nearest.of("huosing", known));
        assertEquals("CAMHS-NORTH", Nearest.of("CAMHS-N", known));
        assertNull(Nearest.of("zebra", known));
        assertEquals(1, Nearest.distance("ab", "ba"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
    }

    @Test
    void numbersLoseNothing() {
        for (String number : List.of("0", "12", "-3", "0.5", "12.50", "100")) {
            assertTrue(Network.isNumber(number), number);
        }
        for (String text :
                List.of("", "007", "1e5", "1,5", "SW1A 1AA", "-", ".", "1.", ".5", "NaN", "1234567890123456")) {
            assertFalse(Network.isNumber(text), text);
        }
    }
}
