package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.weft.problem.Problem;
import org.weft.problem.Problem.Severity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is wrong with a file is said with its file, line, column and value, and in words that help. */
class BrokenInputTest {
    private static final Severity E = Severity.ERROR;
    private static final Severity W = Severity.WARNING;
    private static final Severity N = Severity.NOTE;

    @TempDir
    Path folder;

    private final List<DynamicTest> tests = new ArrayList<>();

    /** Sheets in, and the problem that must be among those found. */
    private final class Case {
        private final String name;
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private ReadOptions options = ReadOptions.DEFAULT;
        private boolean alone;

        Case(String name) {
            this.name = name;
        }

        Case with(String file, String text) {
            files.put(file + ".csv", text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Case bytes(String file, int... bytes) {
            byte[] raw = new byte[bytes.length];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = (byte) bytes[i];
            }
            files.put(file, raw);
            return this;
        }

        Case options(ReadOptions given) {
            options = given;
            return this;
        }

        Case alone() {
            alone = true;
            return this;
        }

        void says(
                Severity severity, String file, @Nullable Integer line, @Nullable String column, String... fragments) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                Reading reading = read();
                List<Problem> found = reading.problems().listed();
                boolean there = found.stream()
                        .anyMatch(p -> p.severity() == severity
                                && p.file().startsWith(file)
                                && (line == null || line.equals(p.line()))
                                && (column == null || column.equals(p.column()))
                                && Stream.of(fragments).allMatch(f -> (p.what() + " " + p.remedy()).contains(f)));
                assertTrue(
                        there,
                        () -> "not among "
                                + String.join(
                                        "\n",
                                        found.stream().map(Problem::toString).toList()));
                assertEquals(reading.problems().blocks(), reading.network() == null);
                if (severity != E) {
                    assertEquals(0, reading.problems().errors(), found::toString);
                } else {
                    assertNull(reading.network());
                }
            }));
        }

        void onlyError(String file, String fragment) {
            says(E, file, null, null, fragment);
            tests.add(DynamicTest.dynamicTest(name + ", alone", () -> {
                Reading reading = read();
                assertEquals(
                        1,
                        reading.problems().errors(),
                        () -> reading.problems().listed().toString());
            }));
        }

        private Reading read() throws IOException {
            Path own = Files.createTempDirectory(folder, "case");
            for (Map.Entry<String, byte[]> e : files.entrySet()) {
                Files.write(own.resolve(e.getKey()), e.getValue());
            }
            return NetworkReader.read(
                    alone ? own.resolve(files.keySet().iterator().next()) : own, options);
        }
    }

    private Case of(String name) {
        return new Case(name);
    }

    private Case flows(String name, String text) {
        return new Case(name).with("flows", text);
    }

    private static final String AGENCIES = "id,name\nA1,Alpha House\nB2,Beta Trust\n";
    private static final String FLOWS = "source,target\nA1,B2\n";

    @TestFactory
    Stream<DynamicTest> textFiles() {
        flows("empty file", "").says(E, "flows.csv", null, null, "empty");
        flows("blank file", " \n\n  ").says(E, "flows.csv", null, null, "empty");
        flows("header only", "source,target\n").says(W, "flows.csv", null, null, "no flows yet");
        flows("short row", "source,target,strength\nA,B,1\nA,C\n").says(E, "flows.csv", 3, null, "2 cells", "has 3");
        flows("long row", "source,target\nA,B\nA,C,x\n").says(E, "flows.csv", 3, null, "3 cells", "has 2");
        flows("quoted line breaks keep line numbers", "source,target,note\nA,B,\"one\ntwo\nthree\"\nA,,x\n")
                .says(E, "flows.csv", 5, "target", "no agency");
        flows("duplicate header", "source,target,Target\nA,B,C\n").says(E, "flows.csv", 1, "Target", "stands twice");
        flows("duplicate attribute", "source,target,note,Note\nA,B,C,D\n")
                .says(E, "flows.csv", 1, "Note", "stands twice");
        flows("column without header", "source,target,\nA,B,7\n")
                .says(W, "flows.csv", 2, null, "Column 3", "no header");
        flows("unclosed quotation mark", "source,target\nA,\"B\nC,D\n").says(E, "flows.csv", 2, null, "never closed");
        flows("text after a quotation mark", "source,target\n\"A\"x,B\nC,D\n")
                .says(E, "flows.csv", 2, null, "follows a closing quotation mark");
        flows("no source", "id,name\nA,B\n").says(E, "flows.csv", 1, null, "no column source", "id, name");
        flows("near header", "sourse,target\nA,B\n").says(E, "flows.csv", 1, null, "sourse", "rename it to source");
        flows("no header line", "A,B\nC,D\n").says(E, "flows.csv", 1, null, "first line must hold headers");
        flows("synonyms", "sender,receiver,value\nA,B,1\n").says(N, "flows.csv", 1, "value", "taken for strength");
        flows("a line without end", "source,target\nA," + "x".repeat(3_000_000) + "\n")
                .says(E, "flows.csv", 2, null, "characters");
        flows("a line of cells without end", "source,target\nA,B" + ",".repeat(30_000) + "\n")
                .says(E, "flows.csv", 2, null, "more than 20001 cells");
        flows("lost letters", "source,target\nA\uFFFD,B\n").says(W, "flows.csv", null, null, "lost earlier");
        of("old Excel file").bytes("flows.csv", 0xD0, 0xCF, 0x11, 0xE0, 1, 2).says(E, "flows.csv", null, null, ".xls");
        of("zip named csv").bytes("flows.csv", 'P', 'K', 3, 4, 1, 2).says(E, "flows.csv", null, null, "a zip");
        of("NUL bytes")
                .bytes("flows.csv", 's', 'o', 'u', '\n', 'r', 0, 'c', 'e', 'x', 'y', 'z')
                .says(E, "flows.csv", 2, null, "1 NUL byte");
        of("binary")
                .bytes("flows.csv", 1, 2, 3, 4, 5, 6, 'a', 'b')
                .says(E, "flows.csv", null, null, "control characters");
        of("UTF-32").bytes("flows.csv", 0xFF, 0xFE, 0, 0, 's', 0, 0, 0).says(E, "flows.csv", null, null, "UTF-32");
        of("mixed encodings")
                .bytes("flows.csv", 'a', 0xC3, 0xA9, 0xC3, 0xA9, '\n', 0xE9, ',')
                .says(E, "flows.csv", 2, null, "mix encodings");
        of("Windows-1252")
                .bytes("flows.csv", text("source,target\nCaf", 0xE9, ",B\n"))
                .says(W, "flows.csv", 2, null, "Windows-1252");
        of("damaged gzip")
                .bytes("flows.csv.gz", 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 5, 6)
                .says(E, "flows.csv.gz", null, null, "damaged, cut off");
        return tests.stream();
    }

    private static int[] text(String before, int b, String after) {
        int[] all = new int[before.length() + 1 + after.length()];
        for (int i = 0; i < before.length(); i++) {
            all[i] = before.charAt(i);
        }
        all[before.length()] = b;
        for (int i = 0; i < after.length(); i++) {
            all[before.length() + 1 + i] = after.charAt(i);
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        String head = "source,target,strength\n";
        flows("blank strength", head + "A,B,\n").says(E, "flows.csv", 2, "strength", "missing answer");
        flows("NA strength", head + "A,B,NA\n").says(E, "flows.csv", 2, "strength", "missing answer");
        flows("zero", head + "A,B,0\nA,C,1\n").says(W, "flows.csv", 2, "strength", "no tie");
        flows("negative", head + "A,B,-1\n").says(E, "flows.csv", 2, "strength", "negative");
        flows("words", head + "A,B,often\n").says(E, "flows.csv", 2, "strength", "\"often\" is not a number");
        flows("infinite", head + "A,B,1e999\n").says(E, "flows.csv", 2, "strength", "too large");
        flows("not a number", head + "A,B,NaN\n").says(E, "flows.csv", 2, "strength", "not a number");
        flows("hexadecimal", head + "A,B,0x10\n").says(E, "flows.csv", 2, "strength", "not a number");
        flows("with unit", head + "A,B,5k\n").says(E, "flows.csv", 2, "strength", "not a number");
        flows("thousands in quotes", head + "A,B,\"1,234\"\n").says(E, "flows.csv", 2, "strength", "in two ways");
        flows("thousands with point", head + "A,B,\"1,234.5\"\n").says(E, "flows.csv", 2, "strength", "in two ways");
        flows("thousands with space", head + "A,B,1 234\n").says(E, "flows.csv", 2, "strength", "in two ways");
        flows("decimal comma", "source;target;strength\nA;B;1,5\n")
                .says(W, "flows.csv", 2, null, "Decimal commas. Read as 1.5");
        flows("both marks", "source;target;strength\nA;B;1,5\nA;C;1.234\n")
                .says(E, "flows.csv", 3, null, "Numbers with a decimal comma and numbers with a point");
        flows("rung", "source,target,rung\nA,B,2.5\n").says(E, "flows.csv", 2, "rung", "not a whole number");
        flows("level", "source,target,level\nA,B,strategy\n").says(E, "flows.csv", 2, "level", "Write strategic");
        flows("rests on", "source,target,rests_on\nA,B,friendship\n")
                .says(E, "flows.csv", 2, "rests_on", "person, role");
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> flowsAndAgencies() {
        of("unknown agency")
                .with("agencies", AGENCIES)
                .with("flows", "source,target\nA1,B3\n")
                .says(E, "flows.csv", 2, "target", "\"B3\"", "Nearest is \"B2\" (Beta Trust)");
        of("unknown agency by name")
                .with("agencies", AGENCIES)
                .with("flows", "source,target\nA1,Beta Trusst\n")
                .says(E, "flows.csv", 2, "target", "Nearest is \"B2\" (Beta Trust)");
        of("other case")
                .with("agencies", AGENCIES)
                .with("flows", "source,target\na1,B2\n")
                .says(E, "flows.csv", 2, "source", "Nearest is \"A1\"");
        of("names")
                .with("agencies", AGENCIES)
                .with("flows", "source,target\nAlpha House,B2\n")
                .says(N, "flows.csv", 2, "source", "is a name, not an id. Taken for A1");
        of("ambiguous name")
                .with("agencies", "id,name\nA,Hub\nB,Hub\nC,Other\n")
                .with("flows", "source,target\nHub,C\n")
                .says(E, "flows.csv", 2, "source", "Several bear the name \"Hub\": A, B");
        of("same name")
                .with("agencies", "id,name\nA,Hub\nB,Hub\n")
                .with("flows", "source,target\nA,B\n")
                .says(W, "agencies.csv", null, null, "have the same name");
        of("nearly the same name")
                .with("agencies", "id,name\nA,Women's Aid\nB,Womens aid\n")
                .with("flows", "source,target\nA,B\n")
                .says(W, "agencies.csv", null, null, "nearly the same names");
        of("one letter")
                .with("agencies", "id,name\nA,Housing Service\nB,Housing Servise\n")
                .with("flows", "source,target\nA,B\n")
                .says(W, "agencies.csv", null, null, "nearly the same names");
        flows("near ids without agencies", "source,target\nnhs,B\nNHS,B\n")
                .says(W, "flows.csv", null, null, "nearly the same");
        of("agency twice")
                .with("agencies", "id\nA1\nA1\n")
                .with("flows", "source,target\nA1,A1\n")
                .says(E, "agencies.csv", 3, "id", "stands twice");
        of("agency without id")
                .with("agencies", "id,name\n,Alpha\n")
                .with("flows", FLOWS)
                .says(E, "agencies.csv", 2, "id", "There is no id");
        of("id too long")
                .with("agencies", "id\n" + "x".repeat(501) + "\n")
                .with("flows", "source,target\nA,B\n")
                .says(E, "agencies.csv", 2, "id", "501 characters");
        flows("twice", "source,target,strength\nA,B,1\nA,B,3\n")
                .says(W, "flows.csv", 3, null, "kept once, with the larger");
        flows("itself", "source,target\nA,A\nA,B\n").says(W, "flows.csv", 2, null, "to itself");
        flows("nearly the same kinds", "source,target,kind\nA,B,Advice\nB,A,advice\n")
                .says(W, "flows.csv", 3, "kind", "nearly the same");
        flows("kind missing", "source,target,kind\nA,B,Advice\nB,A,\n")
                .says(E, "flows.csv", 3, "kind", "kind of flow is missing");
        flows("flow id twice", "id,source,target\n1,A,B\n1,B,A\n")
                .says(E, "flows.csv", 3, "id", "Two flows have the id");
        flows("unknown reporter", "source,target,reported_by\nA,B,Z9\n")
                .says(E, "flows.csv", 2, "reported_by", "\"Z9\"");
        flows("reversed pair", "source,target\nA,B\nB,A\n")
                .options(ReadOptions.DEFAULT.asUndirected())
                .says(W, "flows.csv", 3, null, "the other way round", "reconciled, not added");
        flows("grouping that is not there", FLOWS)
                .options(new ReadOptions(null, false, "dept", Limits.DEFAULT))
                .says(W, "agencies", null, "dept", "No agency has the attribute dept");
        of("no flows").with("agencies", AGENCIES).says(E, "agencies.csv", null, null, "no sheet flows");
        of("unknown sheet")
                .with("flows", FLOWS)
                .with("agences", AGENCIES)
                .says(W, "agences.csv", null, null, "no sheet of this name", "agencies");
        of("other file").with("flows", FLOWS).bytes("map.png", 1, 2).says(N, "map.png", null, null, "not read");
        of("name that holds the sheet's")
                .with("Northern flows (1)", FLOWS)
                .with("agencies", AGENCIES)
                .says(N, "Northern flows", null, null, "taken for the sheet flows");
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> otherSheets() {
        String kinds = "id,scale,codes\ncontact,ordinal,1=yearly;2=monthly\n";
        of("off the scale")
                .with("kinds", kinds)
                .with("flows", "source,target,kind,strength\nA,B,contact,3\n")
                .says(E, "flows.csv", 2, "strength", "no code of the kind \"contact\"", "1 (yearly), 2 (monthly)");
        of("label for code")
                .with("kinds", kinds)
                .with("flows", "source,target,kind,strength\nA,B,contact,Monthly\n")
                .says(N, "flows.csv", 2, "strength", "Taken for its code 2");
        of("unknown kind")
                .with("kinds", kinds)
                .with("flows", "source,target,kind\nA,B,contract\n")
                .says(E, "flows.csv", 2, "kind", "No kind", "Nearest is \"contact\"");
        of("binary")
                .with("kinds", "id,scale\nk,binary\n")
                .with("flows", "source,target,kind,strength\nA,B,k,2\n")
                .says(E, "flows.csv", 2, "strength", "binary");
        of("bad codes")
                .with("kinds", "id,scale,codes\nk,ordinal,weekly\n")
                .with("flows", "source,target,kind\nA,B,k\n")
                .says(E, "kinds.csv", 2, "codes", "no code of a scale");
        of("codes off an ordinal scale")
                .with("kinds", "id,scale,codes\nk,count,1=a\n")
                .with("flows", FLOWS)
                .says(E, "kinds.csv", 2, "codes", "not ordinal");
        of("directed in words")
                .with("kinds", "id,directed\nk,perhaps\n")
                .with("flows", "source,target,kind\nA,B,k\n")
                .says(E, "kinds.csv", 2, "directed", "neither yes nor no");
        of("sheet against option")
                .with("kinds", "id,directed\nk,yes\n")
                .with("flows", "source,target,kind\nA,B,k\n")
                .options(ReadOptions.DEFAULT.asUndirected())
                .says(W, "kinds.csv", 2, "directed", "kinds sheet is followed");
        of("kind twice").with("kinds", "id\nk\nk\n").with("flows", FLOWS).says(E, "kinds.csv", 3, "id", "stands twice");
        of("several kinds, none named")
                .with("kinds", "id\nk\nl\n")
                .with("flows", FLOWS)
                .says(E, "flows.csv", null, "kind", "kinds sheet has 2");
        of("money summed")
                .with("kinds", "id,scale\nk,money\n")
                .with("flows", "source,target,kind,strength\nA,B,k,2\nA,B,k,3\n")
                .says(W, "flows.csv", 3, null, "sum of both");
        of("unknown wave")
                .with("waves", "id\nw1\nw2\n")
                .with("flows", "source,target,wave\nA,B,w3\n")
                .says(E, "flows.csv", 2, "wave", "No wave", "Nearest");
        of("bad date")
                .with("waves", "id,date\nw1,31/03/2026\n")
                .with("flows", FLOWS)
                .says(E, "waves.csv", 2, "date", "one way");
        of("waves out of order")
                .with("waves", "id,date\nw1,2026\nw2,2025\n")
                .with("flows", FLOWS)
                .says(W, "waves.csv", 3, "date", "dated before");
        flows("waves not listed", "source,target,wave\nA,B,w10\nA,B,w9\n")
                .says(N, "flows.csv", null, "wave", "w9, w10");
        of("absent in the wave")
                .with("agencies", "id,wave\nA,w1\nB,\n")
                .with("flows", "source,target,wave\nA,B,w1\nA,B,w2\n")
                .says(W, "flows.csv", 3, null, "takes no part in the wave w2");
        of("post without agency")
                .with("agencies", AGENCIES)
                .with("representatives", "id,agency\nR,\n")
                .with("flows", FLOWS)
                .says(E, "representatives.csv", null, "agency", "speaks for no agency");
        of("post of unknown agency")
                .with("agencies", AGENCIES)
                .with("representatives", "id,agency\nR,A11\n")
                .with("flows", FLOWS)
                .says(E, "representatives.csv", 2, "agency", "Nearest is \"A1\"");
        of("post with an agency's id")
                .with("agencies", AGENCIES)
                .with("representatives", "id,agency\nA1,B2\n")
                .with("flows", FLOWS)
                .says(E, "representatives.csv", 2, "id", "of an agency and of a representative");
        of("share")
                .with("agencies", AGENCIES)
                .with("representatives", "id,agency,share\nR,A1,50\n")
                .with("flows", FLOWS)
                .says(E, "representatives.csv", 2, "share", "above 0 and at most 1");
        of("shares add up")
                .with("agencies", AGENCIES)
                .with("representatives", "id,agency,share\nR,A1,0.8\n")
                .with("representation", "representative,agency,share\nR,B2,0.8\n")
                .with("flows", FLOWS)
                .says(W, "representatives.csv", null, "share", "add up to more than 1");
        of("agency that represents")
                .with("agencies", AGENCIES)
                .with("representation", "representative,agency\nA1,B2\n")
                .with("flows", FLOWS)
                .says(E, "representation.csv", 2, "representative", "is an agency");
        of("unknown forum")
                .with("forums", "id\nboard\n")
                .with("memberships", "forum,member\nbord,A1\n")
                .with("flows", FLOWS)
                .says(E, "memberships.csv", 2, "forum", "Nearest is \"board\"");
        of("unknown member")
                .with("forums", "id\nboard\n")
                .with("memberships", "forum,member\nboard,A2\n")
                .with("flows", FLOWS)
                .says(E, "memberships.csv", 2, "member", "No agency or representative");
        of("unknown chair")
                .with("forums", "id,chair\nboard,X9\n")
                .with("flows", FLOWS)
                .says(E, "forums.csv", 2, "chair", "X9");
        of("membership twice")
                .with("forums", "id\nboard\n")
                .with("memberships", "forum,member\nboard,A1\nboard,A1\n")
                .with("flows", FLOWS)
                .says(W, "memberships.csv", 3, "member", "stands twice");
        of("no answer given")
                .with("respondents", "agency,answered\nA1,\n")
                .with("flows", FLOWS)
                .says(E, "respondents.csv", 2, "answered", "not said whether");
        of("contradiction")
                .with("respondents", "agency,answered\nA1,yes\nA1,no\n")
                .with("flows", FLOWS)
                .says(E, "respondents.csv", 3, "answered", "both");
        of("unknown respondent")
                .with("respondents", "agency,answered\nA9,yes\n")
                .with("flows", FLOWS)
                .says(E, "respondents.csv", 2, "agency", "A9");
        of("column of no sheet")
                .with("respondents", "agency,answered,mood\nA1,yes,good\n")
                .with("flows", FLOWS)
                .says(W, "respondents.csv", 1, "mood", "no column mood");
        of("too many attributes")
                .with("agencies", "id" + ",x".repeat(0) + manyColumns(201) + "\nA1" + ",1".repeat(201) + "\n")
                .with("flows", "source,target\nA1,A1\n")
                .says(E, "agencies.csv", 1, null, "201 columns", "at most 200");
        of("a broken sheet of agencies is one error, not one for each flow")
                .with("agencies", "name of it\nAlpha\n")
                .with("flows", FLOWS)
                .onlyError("agencies.csv", "no column id");
        of("a cut sheet of agencies is one error")
                .with("agencies", "id,name\nA1,\"Alpha\nB2,Beta\n")
                .with("flows", FLOWS)
                .onlyError("agencies.csv", "never closed");
        return tests.stream();
    }

    private static String manyColumns(int n) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < n; i++) {
            made.append(",column").append(i);
        }
        return made.toString();
    }

    @TestFactory
    Stream<DynamicTest> matrices() {
        flows("rectangular", ",A,B,C\nA,0,1,0\nB,1,0,1\n").says(E, "flows.csv", null, "C", "no row of that label");
        flows("unknown label", ",A,B,C\nA,0,1,0\nB,1,0,1\nD,0,0,1\n")
                .says(E, "flows.csv", 4, null, "\"D\" has no column");
        flows("labels mistyped", ",Alpha,Beta,Gamma\nAlfa,0,1,0\nBetta,1,0,1\nGamma,0,1,0\n")
                .says(E, "flows.csv", 3, null, "\"Betta\" has no column", "Nearest is \"Beta\"");
        flows("row twice", ",A,B\nA,0,1\nA,0,1\nB,0,0\n").says(E, "flows.csv", 3, null, "stands twice");
        flows("column twice", ",A,A\nA,0,1\nB,0,1\n").says(E, "flows.csv", 1, "A", "stands twice");
        flows("cell", ",A,B\nA,0,x\nB,0,0\n").says(E, "flows.csv", 2, "B", "\"x\" is not a number");
        flows("negative cell", ",A,B\nA,0,-2\nB,0,0\n").says(E, "flows.csv", 2, "B", "negative");
        flows("short matrix row", ",A,B\nA,0\nB,0,0\n").says(E, "flows.csv", 2, null, "2 cells");
        flows("blank cells", ",A,B,C\nA,,1,\nB,1,,1\nC,,1,\n")
                .says(W, "flows.csv", 2, null, "2 cells beside the diagonal are blank");
        flows("diagonal", ",A,B\nA,3,1\nB,1,2\n").says(W, "flows.csv", 2, null, "2 flows run from an agency to itself");
        flows("direction", ",A,B\nA,0,1\nB,1,0\n").says(N, "flows.csv", null, null, "the row sends");
        flows("halves that differ", ",A,B\nA,0,1\nB,2,0\n")
                .options(ReadOptions.DEFAULT.asUndirected())
                .says(W, "flows.csv", null, null, "1 tie has different strengths");
        of("label not an agency")
                .with("agencies", AGENCIES)
                .with("flows", ",A1,B3\nA1,0,1\nB3,0,0\n")
                .says(E, "flows.csv", 1, "B3", "Nearest is \"B2\"");
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> serviceUsers() {
        of("NHS number")
                .with("representatives", "id,agency,ref\nR,A1,943 476 5919\n")
                .with("flows", FLOWS)
                .says(W, "representatives.csv", 2, "ref", "NHS numbers", "Remove the column");
        of("date of birth")
                .with("representatives", "id,agency,Date of birth\nR,A1,1970-01-01\n")
                .with("flows", FLOWS)
                .says(W, "representatives.csv", 2, "Date of birth", "dates of birth");
        of("case number")
                .with("flows", "source,target,case number\nA1,B2,77\n")
                .says(W, "flows.csv", 2, "case number", "case numbers");
        of("postcode of a person")
                .with("representatives", "id,agency,home\nR,A1,NE1 4ST\n")
                .with("flows", FLOWS)
                .says(W, "representatives.csv", 2, "home", "postcodes of persons");
        return tests.stream();
    }
}
