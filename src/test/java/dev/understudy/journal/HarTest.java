package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Schema;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarTest {
  private static final BaseUrl BASE = new BaseUrl("http://localhost:4010/");

  @Test
  void hasTheStructureOfTheFormat() throws IOException {
    Schema structure =
        GivenSchema.of(
            Told.tree(Files.readString(Path.of("src/test/resources/journal/har-1.2.json"))));

    JsonNode har =
        Har.of(
            List.of(
                Told.of("GET", "/dogs?size=a%20b&x").header("Cookie", "a=b").exchange(),
                Told.of("POST", "/dogs").json("{}").answered(201, "{\"id\":1}").exchange(),
                Told.of("POST", "/dogs")
                    .body("image/png", Buffer.buffer(new byte[] {0, 1}))
                    .reply(Reply.bytes(200, "image/png", Buffer.buffer(new byte[] {0, 1})))
                    .exchange()),
            BASE,
            "1.0");

    assertThat(structure.violations(har)).isEmpty();
    assertThat(har.at("/log/entries")).hasSize(3);
  }

  @Test
  void writesARequestWithItsQueryAndCookies() {
    JsonNode entry =
        entry(
            Told.of("GET", "/dogs?size=a%20b&bone=k")
                .header("Cookie", "sid=secret1; b=c")
                .exchange());

    assertThat(entry.at("/request/url").asText())
        .isEqualTo("http://localhost:4010/dogs?size=a%20b&bone=REDACTED_API_KEY");
    assertThat(entry.at("/request/queryString"))
        .hasToString(
            "[{\"name\":\"size\",\"value\":\"a b\"},"
                + "{\"name\":\"bone\",\"value\":\"REDACTED_API_KEY\"}]");
    assertThat(entry.at("/request/cookies/0/value").asText()).isEqualTo("REDACTED_COOKIE");
    assertThat(entry.toString()).doesNotContain("secret1");
    assertThat(entry.path("_operationId").asText()).isEqualTo("listDogs");
  }

  @Test
  void writesAFormByItsMembersAndBytesAsBase64() {
    JsonNode form =
        entry(
            Told.of("POST", "/dogs")
                .body("application/x-www-form-urlencoded", Buffer.buffer("name=R+x&a=b"))
                .exchange());
    JsonNode bytes =
        entry(
            Told.of("POST", "/dogs")
                .body("image/png", Buffer.buffer(new byte[] {(byte) 0xff}))
                .exchange());

    assertThat(form.at("/request/postData/params/0"))
        .hasToString("{\"name\":\"name\",\"value\":\"R x\"}");
    assertThat(bytes.at("/request/postData/text").asText()).isEqualTo("/w==");
    assertThat(bytes.at("/request/postData/_encoding").asText()).isEqualTo("base64");
  }

  @Test
  void writesAnAnswerWithItsTimings() {
    JsonNode entry = entry(Told.of("GET", "/dogs/1").answered(404, "{}").exchange());

    assertThat(entry.at("/response/statusText").asText()).isEqualTo("Not Found");
    assertThat(entry.at("/response/content"))
        .hasToString("{\"size\":2,\"mimeType\":\"application/json\",\"text\":\"{}\"}");
    assertThat(entry.path("time").asDouble()).isEqualTo(1.5);
    assertThat(entry.path("timings")).hasToString("{\"send\":0,\"wait\":1.5,\"receive\":0}");
  }

  private static JsonNode entry(Exchange exchange) {
    return Har.of(List.of(exchange), BASE, "1.0").at("/log/entries/0");
  }
}
