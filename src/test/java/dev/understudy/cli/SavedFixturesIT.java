package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fixtures that are edited while they are served. */
@Timeout(120)
class SavedFixturesIT {
  private Path folder;
  private Path organizations;

  @BeforeEach
  void copy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path scenario = Files.createDirectory(folder.resolve("default"));
    organizations = scenario.resolve("organizations.yaml");
    try (Stream<Path> files = Files.list(Path.of("fixtures/default"))) {
      for (Path file : files.toList()) {
        Files.copy(file, scenario.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void picksUpASaveKeepsTheLastGoodOneAndRecovers() throws Exception {
    String good = Files.readString(organizations);
    try (RunningProcess understudy = serve()) {
      Caller caller = new Caller(understudy.url());

      Files.writeString(organizations, good.replace("Grand Meridian Hotels", "Renamed Hotels"));
      understudy.complained(line -> line.contains(" info " + folder + "/default was saved: "));
      assertThat(caller.get("/v1/organizations").body()).contains("Renamed Hotels");

      Files.writeString(organizations, good.replace("plan: enterprise", "plan: enterprize"));
      understudy.complained(
          line ->
              line.contains(" warn " + organizations + ":6:11: ") && line.contains("enterprize"));
      understudy.complained(
          line -> line.endsWith("/default was saved with a fault; what was good before stays"));
      assertThat(caller.get("/v1/organizations").body()).contains("Renamed Hotels");

      Files.writeString(organizations, good.replace("Grand Meridian Hotels", "Mended Hotels"));
      awaitMended(caller);
    }
  }

  @Test
  void writesNothingButObjectsWhereLinesAreJson() throws Exception {
    String good = Files.readString(organizations);
    try (RunningProcess understudy = serve("--log-format=json", "--log-level=debug")) {
      Caller caller = new Caller(understudy.url());
      caller.get("/v1/organizations");
      caller.get("/v1/nothing%0A?a=%22");
      caller.post("/v1/organizations", "{\"nam\":\"\\n\"}");
      Files.writeString(organizations, good + "  - {id: org_01, plan: \"\\e[2J\"}\n");
      understudy.complained(line -> line.contains("what was good before stays"));
      Files.writeString(organizations, good);
      understudy.complained(line -> line.contains("the world begins again"));
      understudy.signal("TERM");
      understudy.exitCode();

      List<String> lines = new ArrayList<>(understudy.out());
      assertThat(lines).hasSize(5);
      lines.addAll(understudy.err());
      for (String line : lines) {
        JsonNode object = JsonMapper.builder().build().readTree(line);
        assertThat(object.isObject()).as(line).isTrue();
        assertThat(object.path("time").asText()).as(line).isNotEmpty();
        assertThat(object.path("level").asText()).as(line).isIn("debug", "info", "warn", "error");
        assertThat(object.path("message").asText()).as(line).isNotEmpty();
        assertThat(line).doesNotContain("3qpr_sk_live_", "\u001b");
      }
    }
  }

  private RunningProcess serve(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--port=0", "--fixtures", folder.toString()));
    arguments.addAll(List.of(more));
    arguments.add("--rate-limit=off");
    return RunningProcess.understudy(arguments.toArray(String[]::new));
  }

  // The line that says so is the second of its kind, and may be held back for a second.
  private static void awaitMended(Caller caller) throws Exception {
    while (!caller.get("/v1/organizations").body().contains("Mended Hotels")) {
      Thread.onSpinWait();
    }
  }
}
