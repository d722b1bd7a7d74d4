package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a server from starting: what is said, and the exit code. */
@Timeout(120)
class RefusedStartIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--prot=0           | 'understudy serve' has no option '--prot'; did you mean '--port'?",
        "--nonsense         | 'understudy serve' has no option '--nonsense'",
        "--port=many        | 'many' is not a whole number",
        "--scenario=agenci  | there is no scenario 'agenci'; did you mean 'agency'? There are agency,"
            + " default, edge-cases, empty",
        "--scenario=../etc  | there is no scenario '../etc'; there are agency"
      })
  void exitsWith2AndSaysWhatWouldBeRight(String argument, String message) {
    try (RunningProcess understudy = RunningProcess.understudy("serve", argument)) {
      assertThat(understudy.exitCode()).isEqualTo(2);
      assertThat(understudy.err().get(0)).startsWith("understudy: ").contains(message);
      assertThat(understudy.out()).isEmpty();
    }
  }

  @Test
  void exitsWith2ForACommandThatThereIsNot() {
    try (RunningProcess understudy = RunningProcess.understudy("serv")) {
      assertThat(understudy.exitCode()).isEqualTo(2);
      assertThat(understudy.err())
          .containsExactly(
              "understudy: there is no command 'serv'; did you mean 'serve'?",
              "See 'understudy --help'.");
    }
  }

  @Test
  void tellsAllFaultsOfTheFixturesAtOnce(@TempDir Path folder) throws Exception {
    broken(folder);

    try (RunningProcess understudy =
        RunningProcess.understudy("serve", "--port=0", "--fixtures", folder.toString())) {
      assertThat(understudy.exitCode()).isEqualTo(2);
      String file = folder + "/default/accounts.yaml";
      assertThat(understudy.err()).hasSize(4);
      assertThat(understudy.err().get(0)).startsWith(file + ":3:11: ").contains("'plaid'");
      assertThat(understudy.err().get(1)).startsWith(file + ":5:");
      assertThat(understudy.err().get(2)).startsWith(folder + "/default/scenario.yaml:2:6: ");
      assertThat(understudy.err().get(3))
          .isEqualTo("understudy: not started: 3 faults in the files");
      assertThat(understudy.out()).isEmpty();
    }
  }

  @Test
  void tellsThemAsJsonWhereLinesAreJson(@TempDir Path folder) throws Exception {
    broken(folder);

    try (RunningProcess understudy =
        RunningProcess.understudy("serve", "--log-format=json", "--fixtures", folder.toString())) {
      assertThat(understudy.exitCode()).isEqualTo(2);
      JsonNode first = JsonMapper.builder().build().readTree(understudy.err().get(0));
      assertThat(first.path("file").asText()).endsWith("/default/accounts.yaml");
      assertThat(first.path("line").asInt()).isEqualTo(3);
      assertThat(first.path("column").asInt()).isEqualTo(11);
      assertThat(first.path("level").asText()).isEqualTo("error");
      assertThat(first.path("message").asText()).contains("'plaid'");
    }
  }

  @Test
  void exitsWith3AndNamesWhoHoldsThePort() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "this system has no /proc");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningProcess understudy =
            RunningProcess.understudy("serve", "--port", String.valueOf(taken.getLocalPort()))) {
      assertThat(understudy.exitCode()).isEqualTo(3);
      assertThat(understudy.err())
          .containsExactly(
              "understudy: port %d is taken by process %d (java); stop that, or use --port 0 for any free one"
                  .formatted(taken.getLocalPort(), ProcessHandle.current().pid()));
      assertThat(understudy.out()).isEmpty();
    }
  }

  @Test
  void saysThatAnotherUnderstudyHoldsThePort() {
    assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "this system has no /proc");
    try (RunningProcess first = RunningProcess.understudy("serve", "--port", "0")) {
      String port = String.valueOf(first.url().getPort());
      try (RunningProcess second = RunningProcess.understudy("serve", "--port", port)) {
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err())
            .singleElement()
            .asString()
            .startsWith("understudy: port " + port + " is taken by another Understudy, process ");
      }
    }
  }

  @Test
  void exitsWith3ForAnAddressOfAnotherMachine() {
    // 192.0.2.0/24 is for documentation (RFC 5737) and belongs to nobody.
    try (RunningProcess understudy =
        RunningProcess.understudy("serve", "--host", "192.0.2.1", "--port", "0")) {
      assertThat(understudy.exitCode()).isEqualTo(3);
      assertThat(understudy.err())
          .containsExactly(
              "understudy: 192.0.2.1 is not an address of this machine; --host 127.0.0.1 always is");
    }
  }

  @Test
  void exitsWith3ForAHostThatNobodyKnows() {
    try (RunningProcess understudy =
        RunningProcess.understudy("serve", "--host", "nowhere.invalid", "--port", "0")) {
      assertThat(understudy.exitCode()).isEqualTo(3);
      assertThat(understudy.err())
          .containsExactly(
              "understudy: the host 'nowhere.invalid' is not known; --host 127.0.0.1 listens on this"
                  + " machine");
    }
  }

  private static void broken(Path folder) throws IOException {
    Path scenario = Files.createDirectory(folder.resolve("default"));
    Files.writeString(scenario.resolve("scenario.yaml"), "description: A world\nnow: yesterday\n");
    Files.writeString(
        scenario.resolve("accounts.yaml"),
        """
        accounts:
          - email: ann@shop.example
            plan: plaid
            keys:
              - {token: 3qpr_sk_live_a, status: asleep}
        """);
  }
}
