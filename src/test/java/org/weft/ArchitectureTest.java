package org.weft;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The floors of the architecture: imports only go down, and each library has its few importers. */
class ArchitectureTest {

    /** Lowest first. Packages of one floor do not know each other, unless {@link #SAME_FLOOR} says so. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("problem", "graph", "settings"),
            Set.of("network"),
            Set.of("formats", "measures", "drawing", "store"),
            Set.of("comparison"),
            Set.of("findings", "toolkit"),
            Set.of("brief"),
            Set.of("workbench"),
            Set.of("http", "cli"),
            Set.of(""));

    /** Every floor may report a problem; the ground floor is no exception. */
    private static final Map<String, String> SAME_FLOOR = Map.of("graph", "problem", "settings", "problem");

    /** Packages of a library, and the parts of Weft that alone import them. */
    private static final Map<String, Set<String>> ONLY_IMPORTERS = Map.ofEntries(
            Map.entry("org.neo4j", Set.of("store")),
            Map.entry("io.javalin", Set.of("http")),
            Map.entry("org.eclipse.jetty", Set.of("http")),
            Map.entry("jakarta", Set.of("http")),
            Map.entry("com.github.victools", Set.of("http")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("org.jgrapht", Set.of("graph", "measures", "drawing")),
            Map.entry("de.siegmar.fastcsv", Set.of("formats")),
            Map.entry("org.dhatim", Set.of("formats")),
            Map.entry("com.fasterxml.jackson", Set.of("network", "formats", "store", "workbench", "http", "cli")),
            Map.entry("ch.qos.logback", Set.of("")),
            Map.entry("io.netty", Set.of()),
            Map.entry("com.openhtmltopdf", Set.of("brief")),
            Map.entry("org.apache", Set.of("brief")));

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Utils?|Impl|Manager|Helpers?|Misc)|.*\\.(utils?|impl|helpers?|misc|common)(\\..*)?");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.weft");

    @Test
    void importsOnlyGoDown() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass origin : CLASSES) {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(target) && !mayImport(part(origin), part(target))) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPackageHasAFloor() {
        Set<String> parts = new TreeSet<>();
        CLASSES.forEach(type -> parts.add(part(type)));
        FLOORS.forEach(parts::removeAll);
        assertEquals(Set.of(), parts, "packages without a floor");
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryHasItsImporters() {
        return ONLY_IMPORTERS.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> noClasses()
                                .that(DescribedPredicate.describe(
                                        "are not in " + rule.getValue(),
                                        type -> !rule.getValue().contains(part(type))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(rule.getKey() + "..")
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void namesSayWhatAClassIs() {
        List<String> empty = CLASSES.stream()
                .map(JavaClass::getName)
                .filter(name -> EMPTY_NAME.matcher(name).matches())
                .sorted()
                .toList();
        assertEquals(List.of(), empty, "name by the field's terms, not by Utils, Impl, Manager or Helper");
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = new ArrayList<>();
        List<JavaPackage> packages =
                CLASSES.stream().map(JavaClass::getPackage).distinct().toList();
        assertFalse(packages.isEmpty(), "no classes were found");
        for (JavaPackage each : packages) {
            if (!each.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getName());
            }
        }
        assertEquals(List.of(), unmarked, "packages without @NullMarked in package-info.java");
    }

    private static boolean mayImport(String origin, String target) {
        return origin.equals(target) || floor(origin) > floor(target) || target.equals(SAME_FLOOR.get(origin));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("org.weft") || type.getPackageName().startsWith("org.weft.");
    }

    /** The first package below org.weft; empty for org.weft itself. */
    private static String part(JavaClass type) {
        String below = type.getPackageName().substring("org.weft".length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static int floor(String part) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(part)) {
                return floor;
            }
        }
        throw new AssertionError("package org.weft." + part + " has no floor");
    }
}
