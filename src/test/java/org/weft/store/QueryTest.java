package org.weft.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.summary.Plan;
import org.weft.graph.Workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every query can be planned with its parameters alone, and none that grows with the store reads all of it. */
class QueryTest {
    /** Queries whose work is to look through few nodes of a label: datasets, revisions, erasures, readings, migrations. */
    private static final Set<String> MAY_SCAN = Set.of("Dataset", "Revision", "Erased", "Reading", "Migration");

    private static final Set<String> NUMBERS = Set.of(
            "actor",
            "at",
            "batch",
            "block",
            "current",
            "forum",
            "from",
            "index",
            "keep",
            "lease",
            "limit",
            "milliseconds",
            "revision",
            "to",
            "version",
            "wave",
            "strength",
            "share",
            "rung");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @TempDir
    private static Path directory;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.embedded(directory);
        store.importNetwork("planned", Networks.random(5), ErasureContract.NOTE, Workers.one());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theCatalogueListsEveryFile() throws IOException {
        assertEquals(
                Arrays.stream(Query.values()).map(Query::file).collect(Collectors.toCollection(TreeSet::new)),
                files("cypher/queries"));
        assertEquals(new TreeSet<>(Migration.FILES), files("cypher/migrations"));
        for (int i = 0; i < Migration.FILES.size(); i++) {
            assertEquals(i + 1, Migration.all().get(i).version());
        }
    }

    private static Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQueryIsPlanned(Query query) {
        Map<String, Object> parameters = new HashMap<>();
        PARAMETER.matcher(query.text()).results().forEach(m -> parameters.put(m.group(1), example(query, m.group(1))));
        Plan plan = store.bolt()
                .read(tx ->
                        tx.run("EXPLAIN " + query.text(), parameters).consume().plan());
        List<String> scans = new ArrayList<>();
        collect(plan, scans);
        assertEquals(List.of(), scans, plan.toString());
    }

    private static Object example(Query query, String parameter) {
        boolean list =
                query.text().contains("$" + parameter + "[") || query.text().contains("UNWIND $" + parameter);
        if (list) {
            boolean maps = Set.of("attributes", "properties", "kinds", "waves", "forums")
                    .contains(parameter);
            return List.of(maps ? Map.of("k", "v") : NUMBERS.contains(parameter) ? (Object) 1 : "text");
        }
        return switch (parameter) {
            case "about", "properties", "columns" -> Map.of("k", "v");
            case "keys" -> List.of("x_sector");
            case "all" -> true;
            default -> NUMBERS.contains(parameter) ? (Object) 1 : "text";
        };
    }

    private static void collect(Plan plan, List<String> scans) {
        String operator = plan.operatorType().split("@")[0];
        String details = plan.arguments().containsKey("Details")
                ? plan.arguments().get("Details").asString()
                : "";
        boolean ofFew = MAY_SCAN.stream().anyMatch(label -> details.contains(":" + label));
        if (operator.contains("AllNodesScan")
                || operator.contains("CartesianProduct") && !details.isEmpty()
                || operator.contains("LabelScan") && !ofFew
                || operator.contains("RelationshipTypeScan")) {
            scans.add(operator + " " + details);
        }
        plan.children().forEach(child -> collect(child, scans));
    }

    @Test
    void valuesNeverBecomeText() {
        for (Query query : Query.values()) {
            assertTrue(query.text().lines().noneMatch(l -> l.contains("%s") || l.contains("\" +")), query.name());
        }
    }
}
