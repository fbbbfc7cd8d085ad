package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.network.Network;
import org.weft.network.Presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Single rules of reading: numbers, identifiers, near names, waves, statements. */
class RulesTest {
    @TempDir
    Path folder;

    private Network read(String... namesAndTexts) throws IOException {
        return read(ReadOptions.DEFAULT, namesAndTexts);
    }

    private Network read(ReadOptions options, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Files.writeString(folder.resolve(namesAndTexts[i] + ".csv"), namesAndTexts[i + 1]);
        }
        return NetworkReader.read(folder, options).orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "12, PLAIN",
        "1.5, PLAIN",
        "-3, PLAIN",
        "+2, PLAIN",
        "1e5, PLAIN",
        "1.5E-3, PLAIN",
        ".5, PLAIN",
        "5., PLAIN",
        "'1,5', COMMA",
        "'0,125', COMMA",
        "'12345,678', COMMA",
        "'1,234', GROUPED",
        "'1,234,567', GROUPED",
        "'1.234,5', GROUPED",
        "1 234, GROUPED",
        "1'234, GROUPED",
        "1.2.3, GROUPED",
        "1-2, NONE",
        "e5, NONE",
        "'', NONE",
        "0x1p3, NONE",
        "1d, NONE",
        "NaN, NONE",
        "'5,', NONE",
        "1e5.2, NONE",
        "'1,5e3', NONE",
        "--1, NONE",
        "., NONE"
    })
    void numbersAsPeopleWriteThem(String text, Numbers.Form form) {
        assertEquals(form, new Numbers(false).form(text));
    }

    @Test
    void threeDecimalsBehindACommaAreSureWhereSemicolonsPartCells() {
        assertEquals(1.234, new Numbers(true).parse("1,234"));
        assertNull(new Numbers(false).parse("1,234"));
    }

    @ParameterizedTest
    @CsvSource({
        "9434765919, true",
        "943 476 5919, true",
        "943-476-5919, true",
        "9434765918, false",
        "1111111111, false",
        "94 34765919, false",
        "943476591, false",
        "H350000741, false"
    })
    void nhsNumbersHaveACheckDigit(String value, boolean is) {
        assertEquals(is, PersonalData.isNhsNumber(value));
    }

    @ParameterizedTest
    @CsvSource({
        "NE1 4ST, true", "ne14st, true", "SW1A 1AA, true", "M1 1AE, true", "B33 8TH, true", "DN55 1PT, true",
        "EC1A 1BB, true", "12345, false", "ABCDE, false", "A1 BC, false", "NE1 44T, false", "R2D2X, false"
    })
    void postcodes(String value, boolean is) {
        assertEquals(is, PersonalData.isPostcode(value));
    }

    @ParameterizedTest
    @CsvSource({
        "Housing Service, Housing Servise, true", "Housing Service, Housing Services, true",
        "Hospital 220000012, Hospital 220000013, false", "Team East A, Team East B, false",
        "Ward North, Ward South, false", "Housing Service, Housing Service, false",
        "Primary Care Trust, Primary Cire Trust, true", "Unit I Care, Unit II Care, false"
    })
    void namesOneSlipApart(String a, String b, boolean slip) {
        assertEquals(slip, SimilarActors.oneSlip(a, b));
        assertEquals(slip, SimilarActors.oneSlip(b, a));
    }

    @Test
    void wavesAreOrderedByTheirNumbers() {
        assertTrue(WaveScan.compare("w2", "w10") < 0);
        assertTrue(WaveScan.compare("2019", "2020") < 0);
        assertTrue(WaveScan.compare("2019-2", "2019-10") < 0);
        assertEquals(0, WaveScan.compare("w1", "w1"));
        assertTrue(WaveScan.compare("w1", "w1b") < 0);
    }

    @Test
    void textStaysTextAndNumbersAreNumbers() throws IOException {
        Network network =
                read("agencies", "id,code,staff,budget\nA,007,12,\nB,008,7.5,NA\n", "flows", "source,target\nA,B\n");
        assertFalse(network.isNumeric("code"));
        assertTrue(network.isNumeric("staff"));
        assertEquals(
                Map.of("code", "008", "staff", "7.5"), network.actors().get(1).attributes());
    }

    @Test
    void decimalCommasOfAttributesBecomePointsWhereAllAreNumbers() throws IOException {
        Network network = read(
                "agencies",
                "id;staff;mixed\nA;1,5;1,5\nB;2;two\n",
                "flows",
                "source;target;hours;note\nA;B;0,5;1,5\nB;A;3;x\n");
        assertEquals(
                Map.of("staff", "1.5", "mixed", "1,5"), network.actors().get(0).attributes());
        assertEquals(Map.of("hours", "0.5", "note", "1,5"), network.flows().attributes(0));
    }

    @Test
    void anAgencyTakesPartInTheWavesOfItsRows() throws IOException {
        Network network = read(
                "waves", "id\nw1\nw2\nw3\n",
                "agencies", "id,name,sector,size,wave\nA,Alpha,health,5,\nA,,,7,w2\nB,Beta,local,1,w3\nC,,,,\n",
                "flows", "source,target,wave\nA,B,w3\nA,C,\n");
        assertEquals(Map.of("sector", "health"), network.actors().get(0).attributes());
        assertEquals(
                List.of(
                        new Presence(0, 0, Map.of("size", "5")),
                        new Presence(0, 1, Map.of("size", "7")),
                        new Presence(0, 2, Map.of("size", "5")),
                        new Presence(1, 2, Map.of())),
                network.presences());
        assertEquals(Network.ALL_WAVES, network.flows().wave(1));
    }

    @Test
    void statementsOfOneTieAreKeptApartAndRepeatsAreNot() throws IOException {
        Network network = read(
                ReadOptions.DEFAULT.asUndirected(),
                "flows",
                "source,target,strength,reported_by\nA,B,1,\nB,A,2,\nA,B,3,A\nB,A,4,A\nA,B,5,B\n");
        assertEquals(2, network.flows().size(), "A's statement and B's");
        assertEquals(4, network.flows().strength(0), "the largest that A said");
        assertEquals(5, network.flows().strength(1), "the largest that B said");
    }

    @Test
    void aBlankReporterIsTheEndThatGives() throws IOException {
        Network network = read(
                "kinds", "id,provider\nadvice,target\n",
                "flows", "source,target,kind,strength,reported_by\nA,B,advice,1,B\nA,B,advice,2,\nA,B,advice,3,A\n");
        assertEquals(2, network.flows().size());
        assertEquals(2, network.flows().strength(0));
        assertEquals(3, network.flows().strength(1));
    }

    @Test
    void repeatedFlowsAreFoundAmongMany() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        FlowTable table = new FlowTable();
        Map<List<Integer>, Integer> expected = new java.util.HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int s = random.nextInt(60);
            int t = random.nextInt(60);
            int w = random.nextInt(3) - 1;
            int r = random.nextInt(4) - 1;
            int k = random.nextInt(2);
            long context = FlowTable.context(k, w, r);
            Integer before = expected.get(List.of(s, t, w, r, k));
            assertEquals(before == null ? -1 : before, table.find(s, t, context), "seed " + seed);
            if (before == null) {
                expected.put(List.of(s, t, w, r, k), table.size());
                table.remember(s, t, context);
            }
        }
    }
}
