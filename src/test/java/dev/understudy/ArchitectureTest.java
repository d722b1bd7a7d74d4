package dev.understudy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of the packages: who may import whom. A new package begins with a row here. */
class ArchitectureTest {
  private static final String BASE = "dev.understudy";

  // root is the base package itself: Understudy and Settings.
  private static final String TABLE =
      """
      schema        | -
      contract      | schema
      exchange      | contract
      organizations | -
      store         | organizations
      api           | -
      validation    | exchange contract schema
      examples      | exchange contract schema
      resources     | exchange contract schema examples store
      mail          | organizations
      handlers      | api organizations store exchange
      controls      | exchange contract
      journal       | exchange contract schema
      fixtures      | contract schema organizations store resources
      report        | contract journal
      diff          | contract schema journal report
      proxy         | exchange contract schema journal validation fixtures report
      verify        | contract schema exchange validation examples journal resources report
      sandbox       | schema contract exchange organizations store api validation examples resources handlers controls journal fixtures proxy mail
      http          | sandbox exchange contract
      control       | api sandbox exchange contract journal controls fixtures organizations store resources handlers validation mail
      root          | schema contract exchange organizations store api validation examples resources handlers controls journal fixtures proxy mail report diff verify sandbox http control
      junit         | root api contract exchange journal report verify
      cli           | root api control verify contract diff report proxy exchange fixtures journal examples validation resources mail
      """;

  private static final String[] JDK = {"java..", "javax..", "org.jspecify.annotations.."};

  private static final Map<String, Set<String>> ALLOWED = table();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> packages =
        CLASSES.stream().map(ArchitectureTest::row).collect(Collectors.toCollection(TreeSet::new));

    assertThat(ALLOWED.keySet()).containsAll(packages);
  }

  @Test
  void theTableNamesNothingThatHasNoRow() {
    assertThat(ALLOWED.keySet())
        .containsAll(ALLOWED.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
  }

  @Test
  void everyImportIsAllowedByTheTable() {
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith(BASE))
          .filter(to -> !row(to).equals(row(from)))
          .filter(to -> !ALLOWED.getOrDefault(row(from), Set.of()).contains(row(to)))
          .forEach(to -> forbidden.add(from.getName() + " imports " + to.getName()));
    }

    assertThat(forbidden).isEmpty();
  }

  @Test
  void noPackagesImportEachOtherInACircle() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theRulesOfOrganizationsKnowTheJdkOnly() {
    only("organizations");
  }

  @Test
  void theSchemasKnowJacksonAndTheirRegularExpressionsOnly() {
    only("schema", "com.fasterxml.jackson..", "com.google.re2j..");
  }

  @Test
  void theContractKnowsJacksonAndItsYamlEngineOnly() {
    only("contract", BASE + ".schema..", "com.fasterxml.jackson..", "org.snakeyaml.engine..");
  }

  @Test
  void theStoreKnowsPersistentCollectionsAndFuturesOnly() {
    only("store", BASE + ".organizations..", "org.pcollections..", "io.vertx.core..");
  }

  @Test
  void theGeneratedInterfacesKnowVertxAndJacksonOnly() {
    only("api", "io.vertx..", "com.fasterxml.jackson..");
  }

  @Test
  void noNameHidesWhatAClassIs() {
    noClasses()
        .that(resideOutsideOfPackages(BASE + ".api.."))
        .should()
        .haveNameMatching(".*\\.([^.]*(Impl|Manager|Helper|Utils?|Service)|Abstract[^.]*)")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(resideOutsideOfPackages(BASE + ".cli.."))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that(resideOutsideOfPackages(BASE + ".cli.."))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  private static void only(String part, String... libraries) {
    String itself = BASE + "." + part + "..";
    List<String> allowed =
        Stream.of(JDK, libraries, new String[] {itself}).flatMap(Arrays::stream).toList();
    classes()
        .that(resideInAnyPackage(itself))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** The row of a class: the first part of its package below the base. */
  private static String row(JavaClass one) {
    String rest = one.getPackageName().substring(BASE.length());
    return rest.isEmpty() ? "root" : rest.substring(1).split("\\.")[0];
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] sides = line.split("\\|");
      Set<String> allowed = new TreeSet<>(List.of(sides[1].strip().split(" ")));
      allowed.remove("-");
      table.put(sides[0].strip(), allowed);
    }
    return table;
  }
}
