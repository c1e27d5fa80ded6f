package org.hoopsnake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md says of modules, of the host and of state, held against the class files. */
final class ArchitectureTest {
  /** In the order in which imports may go: each may use itself and those before it. */
  private static final List<String> MODULES =
      List.of("binding", "grammar", "interpreter", "stdlib", "src");

  /** Reach the machine; what is not here must ask its Host. */
  private static final String[] OUTSIDE = {
    "org.hoopsnake.host..", // is the host
    "org.hoopsnake.binding..", // runs inside javac
    "org.hoopsnake.stdlib.build.." // runs inside the build
  };

  private static final Set<String> MUTABLE =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal",
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.IdentityHashMap",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.TreeMap",
          "java.util.WeakHashMap",
          "java.util.concurrent.ConcurrentHashMap");

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hoopsnake");
  }

  @Test
  void importsGoOneWay() {
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (JavaClass from : classes) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (ours(to) && MODULES.indexOf(module(to)) > MODULES.indexOf(module(from))) {
          wrong.computeIfAbsent(from.getName(), name -> new TreeSet<>()).add(to.getName());
        }
      }
    }
    assertEquals(Map.of(), wrong, "classes that use a later module");
  }

  @Test
  void everyPackageIsInOneModule() {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (JavaClass type : classes) {
      modules.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>()).add(module(type));
    }
    assertTrue(modules.size() >= MODULES.size());
    modules.values().removeIf(in -> in.size() == 1);
    assertEquals(Map.of(), modules, "packages split over modules");
  }

  @Test
  void parseTreesStayBehindTheBuilder() {
    noClasses()
        .that(describe("are not of grammar or syntax", ArchitectureTest::behindTheBuilder))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.antlr..", "org.hoopsnake.grammar.."))
        .check(classes);
  }

  @Test
  void theSyntaxTreeKnowsNothingElse() {
    classes()
        .that()
        .resideInAPackage("org.hoopsnake.ast..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("org.hoopsnake.ast..", "java.."))
        .check(classes);
  }

  @Test
  void thePackagesOfTheInterpreterAreAPipeline() {
    // text → tree → scopes → lowering → nodes: each is made by the one before it and knows it not.
    later("object", "scope", "outline", "lowering", "node");
    later("scope", "outline", "lowering", "node");
    later("outline", "syntax", "lowering", "node");
    later("node", "syntax", "lowering");
  }

  private static void later(String from, String... unknown) {
    for (String to : unknown) {
      noClasses()
          .that()
          .resideInAPackage("org.hoopsnake." + from + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hoopsnake." + to + "..")
          .check(classes);
    }
  }

  @Test
  void onlyTheHostReachesTheMachine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(OUTSIDE)
        .and()
        .doNotHaveFullyQualifiedName("org.hoopsnake.cli.Main")
        .should()
        .accessTargetWhere(describe("reach the machine", ArchitectureTest::reachesTheMachine))
        .check(classes);
  }

  @Test
  void thereIsNoMutableStaticState() {
    fields()
        .that(describe("are static and written by hand", ArchitectureTest::staticByHand))
        .should()
        .beFinal()
        .andShould(
            not(
                com.tngtech.archunit.lang.conditions.ArchConditions.haveRawType(
                    describe("made to be changed", ArchitectureTest::madeToBeChanged))))
        .allowEmptyShould(true)
        .check(classes);
  }

  private static boolean ours(JavaClass type) {
    return type.getPackageName().startsWith("org.hoopsnake") && type.getSource().isPresent();
  }

  /** The module whose folder, or whose jar, the class file is in. */
  private static String module(JavaClass type) {
    String source = type.getSource().orElseThrow().getUri().toString();
    for (String module : MODULES) {
      if (source.contains("/" + module + "/target/")
          || source.contains("/hoopsnake-" + module + "-")) {
        return module;
      }
    }
    throw new AssertionError("in no module: " + source);
  }

  private static boolean behindTheBuilder(JavaClass type) {
    return ours(type)
        && !type.getPackageName().startsWith("org.hoopsnake.grammar")
        && !type.getPackageName().startsWith("org.hoopsnake.syntax");
  }

  /**
   * One thing is allowed to the native modules: {@code Files} acts through the file system that a
   * path came from, and theirs come from the host's.
   */
  private static boolean reachesTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    JavaClass origin = access.getOriginOwner();
    if (origin.getPackageName().startsWith("org.hoopsnake.modules")
        && (owner.equals("java.nio.file.Files")
            || name.equals("toRealPath")
            || (owner.equals("java.nio.channels.FileChannel") && name.equals("open")))) {
      return false;
    }
    return switch (owner) {
      case "java.lang.System" ->
          Set.of("nanoTime", "currentTimeMillis", "in", "out", "err", "getenv", "exit", "console")
              .contains(name);
      case "java.lang.Thread" -> name.equals("sleep");
      case "java.lang.Math" -> name.equals("random");
      case "java.lang.Runtime" ->
          Set.of("exec", "exit", "halt", "addShutdownHook", "availableProcessors").contains(name);
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.util.TimeZone" -> name.equals("getDefault");
      case "java.nio.channels.FileChannel", "java.nio.file.Path", "java.nio.file.Paths" ->
          Set.of("open", "of", "get", "toRealPath").contains(name);
      case "java.nio.file.Files",
          "java.nio.file.FileSystems",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.io.File",
          "java.security.SecureRandom",
          "java.lang.ProcessHandle",
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.NetworkInterface",
          "java.nio.channels.DatagramChannel",
          "java.nio.channels.ServerSocketChannel",
          "java.nio.channels.SocketChannel",
          "java.nio.channels.Pipe",
          "java.nio.channels.Selector" ->
          !owner.startsWith("java.nio.channels") || name.equals("open");
      case "java.net.InetAddress" ->
          Set.of("getAllByName", "getByName", "getLocalHost", "getHostName", "getCanonicalHostName")
              .contains(name);
      case "java.nio.channels.spi.SelectorProvider" -> name.equals("provider");
      default ->
          owner.startsWith("java.time.")
              && name.equals("now")
              && access.getTarget().getFullName().endsWith("()");
    };
  }

  /**
   * The one exception: which Python thread a foreign Java thread is, is known by the Java thread.
   */
  private static boolean staticByHand(JavaField field) {
    return !field.getFullName().equals("org.hoopsnake.object.ThreadState.FOREIGN")
        && field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !field.getOwner().getPackageName().startsWith("org.hoopsnake.grammar")
        && !field.getName().startsWith("$");
  }

  private static boolean madeToBeChanged(JavaClass type) {
    return type.getPackageName().equals("java.util.concurrent.atomic")
        || MUTABLE.contains(type.getName());
  }
}
