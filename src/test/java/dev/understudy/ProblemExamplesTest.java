package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract shows of a refusal is what a caller really gets, to the letter. */
class ProblemExamplesTest {
  private static final String RESPONSE = "/components/responses/%s/content/%s/examples/%s/value";
  private static final String SHARED = "/components/examples/%s/value";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          BrokenEscape             |                    | default | owner   | GET    | /v1/organizations/%zz/members            |                                   |
          MalformedRequest         | broken-json        | default | owner   | POST   | /v1/organizations                        |                                   | {"name": "Grand Meridian Hotels"
          NotAcceptable            | xml-only           | default | owner   | GET    | /v1/organizations                        | Accept=application/xml            |
          MethodNotAllowed         | delete             | default | owner   | DELETE | /v1/organizations                        |                                   |
          UnsupportedMediaType     | form               | default | owner   | POST   | /v1/organizations                        | Content-Type=application/x-www-form-urlencoded | name=Acme
          OrganizationRefused      | several-violations | default | owner   | POST   | /v1/organizations                        |                                   | {"slug": "Grand Meridian", "metadata": []}
          OrganizationRefused      | misspelt-member    | default | owner   | POST   | /v1/organizations                        |                                   | {"name": "Harbour Street Bakery", "metdata": {}}
          InvitationRefused        | several-violations | default | owner   | POST   | /v1/organizations/org_01HABC/members     |                                   | {"email": "charlie", "role": "boss"}
          NotAnId                  |                    | default | owner   | GET    | /v1/organizations/grand-meridian/members |                                   |
          Unauthorized             | missing-key        | default |         | GET    | /v1/organizations                        |                                   |
          Unauthorized             | unknown-key        | default | nobody  | GET    | /v1/organizations                        |                                   |
          RevokedKey               |                    | default | revoked | GET    | /v1/organizations                        |                                   |
          InvitingForbidden        | role               | default | editor  | POST   | /v1/organizations/org_01HABC/members     |                                   | {"email": "charlie@grandmeridian.com", "role": "editor"}
          InvitingForbidden        | owner-role         | default | admin   | POST   | /v1/organizations/org_01HABC/members     |                                   | {"email": "dana@grandmeridian.com", "role": "owner"}
          OrganizationLimitReached | plan-limit         | agency  | limit   | POST   | /v1/organizations                        |                                   | {"name": "One too many"}
          OrganizationNotFound     | unknown-organization | default | owner | GET    | /v1/organizations/org_01HZZZ/members     |                                   |
          SlugTaken                | slug-taken         | default | owner   | POST   | /v1/organizations                        |                                   | {"name": "Again", "slug": "grand-meridian"}
          AlreadyMember            | already-member     | default | owner   | POST   | /v1/organizations/org_01HABC/members     |                                   | {"email": "bob@grandmeridian.com", "role": "editor"}
          """)
  void showsWhatIsAnswered(
      String response,
      String example,
      String scenario,
      String key,
      String method,
      String path,
      String header,
      String body)
      throws Exception {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json");
    if (key != null) {
      headers.add("Authorization", "Bearer 3qpr_sk_live_" + key);
    }
    if (header != null) {
      headers.set(header.split("=")[0], header.split("=")[1]);
    }
    Reply reply =
        Understudy.sandbox(Settings.DEFAULT.withScenario(scenario))
            .respond(method, path, null, headers, Buffer.buffer(body == null ? "" : body))
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    JsonNode answered = new ObjectMapper().readTree(reply.body().bytes().toString());
    assertThat(answered).isEqualTo(shown(response, example));
  }

  private static JsonNode shown(String response, String example) throws Exception {
    JsonNode contract =
        new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("openapi/organizations.yaml").toFile());
    String place =
        example == null
            ? SHARED.formatted(response)
            : RESPONSE.formatted(response, "application~1problem+json", example);
    return contract.at(place);
  }
}
