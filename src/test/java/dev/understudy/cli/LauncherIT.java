package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The files that the build makes, run as anybody runs them. */
@Timeout(180)
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Test
  void answersTheCurlLineOfItsBanner() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "this machine has no curl");
    try (RunningProcess understudy = RunningProcess.understudy("serve", "--port", "0")) {
      String line = understudy.said(text -> text.strip().startsWith("curl ")).strip();

      try (RunningProcess curl = RunningProcess.run(Map.of(), List.of("sh", "-c", line))) {
        assertThat(curl.exitCode()).as(line).isZero();
        assertThat(String.join("", curl.out())).contains("Grand Meridian Hotels", "\"total\":1");
      }
      understudy.said(text -> text.contains(" 200 GET  /v1/organizations  listOrganizations "));
      assertThat(understudy.err()).isEmpty();
    }
  }

  @Test
  void startsFromTheJarAlone() throws Exception {
    try (RunningProcess understudy = RunningProcess.run(Map.of(), fromTheJar("--port", "0"))) {
      assertThat(new Caller(understudy.url()).get("/v1/organizations").statusCode()).isEqualTo(200);
      assertThat(understudy.err()).isEmpty();
    }
  }

  @Test
  void takesVariablesOfTheEnvironment() throws Exception {
    Map<String, String> environment =
        Map.of("UNDERSTUDY_PORT", "0", "UNDERSTUDY_SCENARIO", "empty", "UNDERSTUDY_VERSION", "9");
    try (RunningProcess understudy = RunningProcess.understudy(environment, "serve")) {
      assertThat(new Caller(understudy.url()).get("/v1/organizations").body())
          .contains("\"total\":0");
    }
  }

  @Test
  void saysWhatThereIs() {
    try (RunningProcess help = RunningProcess.understudy("--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(String.join("\n", help.out())).contains("serve", "understudy serve --help");
      assertThat(help.err()).isEmpty();
    }
  }

  @Test
  void teachesToServe() {
    try (RunningProcess help = RunningProcess.understudy("serve", "--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(String.join("\n", help.out()))
          .contains("--port=N", "Examples:", "Exit codes:", "UNDERSTUDY_PORT=4020");
      assertThat(help.out()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
      assertThat(help.err()).isEmpty();
    }
  }

  @Test
  void saysItsVersion() {
    try (RunningProcess version = RunningProcess.understudy("--version")) {
      assertThat(version.exitCode()).isZero();
      assertThat(version.out().get(0)).matches("understudy \\d+\\.\\d+\\.\\d+.*");
    }
  }

  @Test
  void startsSilentlyWithoutItsArchiveFromAFolderWithABlankThroughALink(@TempDir Path temporary)
      throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("two words"));
    Files.copy(TARGET.resolve("understudy.jar"), folder.resolve("understudy.jar"));
    Path launcher = Files.copy(TARGET.resolve("understudy"), folder.resolve("understudy"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), launcher);

    try (RunningProcess understudy =
        RunningProcess.run(Map.of(), List.of(link.toString(), "serve", "--port", "0"))) {
      assertThat(new Caller(understudy.url()).get("/v1/organizations").statusCode()).isEqualTo(200);
      assertThat(understudy.err()).isEmpty();
    }
  }

  @Test
  void startsSilentlyOnAnotherJava() throws Exception {
    String home = System.getProperty("understudy.otherJavaHome", "");
    assumeTrue(!home.isEmpty(), "no -Dunderstudy.otherJavaHome=… names a second JDK");

    try (RunningProcess understudy =
        RunningProcess.understudy(Map.of("JAVA_HOME", home), "serve", "--port", "0")) {
      assertThat(new Caller(understudy.url()).get("/v1/organizations").statusCode()).isEqualTo(200);
      understudy.signal("TERM");
      assertThat(understudy.exitCode()).isEqualTo(143);
      assertThat(understudy.err()).isEmpty();
      assertThat(String.join("\n", understudy.out())).doesNotContain("\u001b");
    }
  }

  @Test
  void printsTheSameWhereTheLocaleKnowsAsciiOnly() throws Exception {
    Map<String, String> environment = Map.of("LANG", "C", "LC_ALL", "C");
    try (RunningProcess understudy =
        RunningProcess.understudy(environment, "serve", "--port=0", "--scenario=edge-cases")) {
      assertThat(new Caller(understudy.url()).get("/v1/organizations").body()).contains("北京飯店");
      understudy.said(line -> line.contains("Authorization: Bearer …"));
      assertThat(understudy.err()).isEmpty();
    }
  }

  @Test
  void outlivesAReaderThatLeaves() throws Exception {
    try (RunningProcess understudy =
        RunningProcess.understudy("serve", "--port", "0", "--rate-limit", "off")) {
      Caller caller = new Caller(understudy.url());
      understudy.stopReading();

      for (int i = 0; i < 300; i++) {
        assertThat(caller.get("/v1/organizations").statusCode()).isEqualTo(200);
      }

      assertThat(calms(understudy)).as("it rests while nobody calls").isTrue();
    }
  }

  // The compiler may be at work for a while after the last call; a loop without end never rests.
  private static boolean calms(RunningProcess understudy) throws InterruptedException {
    for (int second = 0; second < 20; second++) {
      Duration used = understudy.processorTimeWithin(Duration.ofSeconds(1));
      if (used.compareTo(Duration.ofMillis(100)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> fromTheJar(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                TARGET.resolve("understudy.jar").toString(),
                "serve"));
    command.addAll(List.of(arguments));
    return command;
  }
}
