package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasureCallTest {
    @ParameterizedTest
    @CsvSource({
        "degree:direction=total, degree",
        "reach:direction=out:k=2, reach",
        "reach:direction=in:k=03, reach:k=3:direction=in",
        "' betweenness : weight = strength ', betweenness:weight=strength",
        "reach:group=*, reach:group=each",
        "centralization:of=degree-in, centralization:of=in-degree",
        "pagerank:damping=0.850, pagerank",
        "pagerank:damping=.5, pagerank:damping=0.5",
        "reach:group=Health: adults:k=1, reach:k=1:group=Health%3A adults",
        "'reach:group=a%2Cb%25', 'reach:group=a%2Cb%25'",
        "reciprocity:form=arc, reciprocity"
    })
    void writesTheShortestAddress(String given, String address) {
        assertEquals(address, MeasureCall.parse(given).address());
    }

    @Test
    void knowsEveryParameter() {
        assertEquals(
                Map.of("k", "2", "direction", "in", "form", "share"),
                MeasureCall.parse("reach:direction=in").parameters());
        assertEquals("Reach (in)", MeasureCall.parse("reach:direction=in").label());
        assertEquals(
                "Betweenness (weighted by strength, normalised)",
                MeasureCall.parse("betweenness:norm=true:weight=strength").label());
        assertEquals(
                List.of("degree:direction=in", "density"),
                MeasureCall.parseAll("degree:direction=in, density,").stream()
                        .map(MeasureCall::address)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "betweeness, NOT_FOUND, betweenness",
        "degre:direction=in, NOT_FOUND, degree",
        "degree:directon=in, BAD_REQUEST, direction",
        "degree:direction=inn, BAD_REQUEST, in",
        "reach:k=0, BAD_REQUEST, a whole number from 1",
        "reach:k=two, BAD_REQUEST, a whole number from 1",
        "reach:k=1.5, BAD_REQUEST, a whole number from 1",
        "pagerank:damping=1, BAD_REQUEST, a number from 0.0 to 0.999",
        "pagerank:damping=NaN, BAD_REQUEST, a number from 0.0 to 0.999",
        "degree:in, BAD_REQUEST, name=value",
        "degree:direction=in:direction=out, BAD_REQUEST, once",
        "density:form=x, BAD_REQUEST, weight",
        "'', NOT_FOUND, weft measures"
    })
    void namesWhatIsNearest(String given, ErrorKind kind, String remedy) {
        WeftException refused = assertThrows(WeftException.class, () -> MeasureCall.parse(given));
        assertEquals(kind, refused.kind());
        assertTrue(refused.remedy().contains(remedy), refused.what() + " " + refused.remedy());
    }

    @Test
    void estimatesTheVariantAskedFor() {
        double steps = MeasureCall.parse("harmonic").estimate(5000, 50_000);
        assertTrue(MeasureCall.parse("harmonic:weight=strength").estimate(5000, 50_000) > 20 * steps);
        double degrees = MeasureCall.parse("centralization").estimate(5000, 50_000);
        assertTrue(MeasureCall.parse("centralization:of=betweenness").estimate(5000, 50_000) > 1000 * degrees);
    }
}
