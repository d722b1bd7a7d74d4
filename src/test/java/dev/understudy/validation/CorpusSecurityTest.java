package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real contracts ask for. */
class CorpusSecurityTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "readme-security.yaml | GET /anything/apiKey | apiKey=1 | - | -",
        "readme-security.yaml | POST /anything/apiKey | - | Cookie: api_key=1 | -",
        "readme-security.yaml | PUT /anything/apiKey | - | X-API-KEY: 1 | -",
        "readme-security.yaml | POST /anything/basic | - | Authorization: Basic YTpi | Basic",
        "readme-security.yaml | POST /anything/bearer | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | PUT /anything/bearer | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | POST /anything/oauth2 | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | GET /anything/oauth2 | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | PUT /anything/oauth2 | - | Authorization: Bearer scopes:write:things | Bearer",
        "readme-security.yaml | PATCH /anything/oauth2 | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | DELETE /anything/oauth2 | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | POST /anything/openIdConnect | - | Authorization: Bearer x | Bearer",
        "readme-security.yaml | POST /status/401 | - | X-API-KEY: 1 | -",
        "learn-tictactoe-31.yaml | GET /board | - | api-key: 1 | Bearer",
        "learn-tictactoe-31.yaml | GET /board | - | Authorization: Bearer scopes:board:read | Bearer",
        "learn-tictactoe-31.yaml | GET /board/1/1 | - | Authorization: Bearer x | Bearer",
        "learn-tictactoe-31.yaml | PUT /board/1/1 | - | Authorization: Bearer scopes:nothing | Bearer",
      })
  void asksForCredentialsAndTakesThem(
      String file,
      String request,
      @Nullable String query,
      @Nullable String header,
      @Nullable String challenge)
      throws IOException {
    Contract contract = contract(file);

    Reply refused = ask(contract, request, null, null);
    Reply taken = ask(contract, request, query, header);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate").map(text -> text.split(" ", 2)[0]).orElse(null))
        .isEqualTo(challenge);
    assertThat(taken.status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"POST /anything/no-auth", "GET /anything/optional-auth"})
  void asksNobodyWhereItNeedNot(String request) throws IOException {
    assertThat(ask(contract("readme-security.yaml"), request, null, null).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({
    "readme-security.yaml, GET /anything/oauth2, write:things",
    "learn-tictactoe-31.yaml, GET /board, board:read"
  })
  void refusesATokenThatNamesOtherScopes(String file, String request, String scope)
      throws IOException {
    Reply reply = ask(contract(file), request, null, "Authorization: Bearer scopes:none");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("WWW-Authenticate").orElse("")).contains("scope=\"" + scope + "\"");
  }

  // Security is written alike in both versions.
  private static Contract contract(String file) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "the corpus is not at " + CORPUS);
    String text =
        Files.readString(CORPUS.resolve(file)).replace("openapi: 3.1.0", "openapi: 3.0.3");
    return ContractLoader.load(Document.of(file, text));
  }

  private static Reply ask(
      Contract contract, String request, @Nullable String query, @Nullable String header) {
    String[] parts = request.split(" ");
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    if (header != null) {
      int colon = header.indexOf(':');
      fields.add(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    Call call =
        Call.of(
            parts[0],
            parts[1],
            query,
            fields,
            Buffer.buffer(),
            Instant.EPOCH,
            contract.match(parts[0], parts[1]));
    return Authentication.ofAnyCredentials()
        .around(call, known -> Future.succeededFuture(Reply.empty(204)))
        .result();
  }
}
