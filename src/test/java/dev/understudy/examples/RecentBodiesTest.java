package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.Match;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Preferences;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentBodiesTest {
  private static final Contract CONTRACT =
      ContractLoader.load(
          Document.read(Path.of("src/test/resources/contracts/answers.yaml"), "answers.yaml"));
  private static final ExampleOptions OPTIONS = ExampleOptions.DEFAULT;

  private final RecentBodies recent = new RecentBodies();
  private int made;

  @Test
  void makesTheSameBodyOnce() {
    Chosen first = get("/books/7", OPTIONS);

    assertThat(get("/books/7", OPTIONS)).isSameAs(first);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void tellsApartWhatBodiesAreMadeFrom() {
    Chosen first = get("/books/7", OPTIONS);

    assertThat(get("/books/8", OPTIONS)).isNotEqualTo(first);
    assertThat(get("/shelves/7", OPTIONS)).isNotEqualTo(first);
    assertThat(get("/books/7", OPTIONS.withSeed(1))).isNotEqualTo(first);
    assertThat(get("/books/7", new ExampleOptions(0, false, Fill.REQUIRED, false)))
        .isNotEqualTo(first);
  }

  @Test
  void tellsThingsApartWhateverTheirPlace() {
    for (int i = 0; i < 2_000; i++) {
      int before = made;
      get("/books/" + i, OPTIONS);
      assertThat(made).isEqualTo(before + 1);
    }
  }

  @Test
  void tellsMediaTypesApart() {
    Asked asked = asked("/books/7", OPTIONS);
    Chosen first = recent.of(content(asked, 0), asked, this::make);

    assertThat(recent.of(content(asked, 1), asked, this::make)).isNotEqualTo(first);
  }

  @Test
  void keepsNoLargeBodies() {
    Asked asked = asked("/books/7", OPTIONS);
    Chosen large = new Chosen(new Body.Json(new TextNode("x".repeat(40_000))), Origin.UNTOLD);

    assertThat(recent.of(content(asked, 0), asked, it -> large)).isSameAs(large);
    assertThat(recent.of(content(asked, 0), asked, this::make)).isNotSameAs(large);
  }

  @Test
  void keepsNoFailure() {
    Asked asked = asked("/books/7", OPTIONS);
    Chosen nothing = new Chosen(null, Origin.UNTOLD);

    assertThat(recent.of(content(asked, 0), asked, it -> nothing)).isSameAs(nothing);
    assertThat(recent.of(content(asked, 0), asked, this::make)).isNotSameAs(nothing);
  }

  private Chosen get(String path, ExampleOptions options) {
    Asked asked = asked(path, options);
    return recent.of(content(asked, 0), asked, this::make);
  }

  private Chosen make(Asked asked) {
    made++;
    return new Chosen(new Body.Json(new TextNode("body " + made)), Origin.UNTOLD);
  }

  private static Content content(Asked asked, int index) {
    return asked.operation().responses().of(200).orElseThrow().content().get(index);
  }

  private static Asked asked(String path, ExampleOptions options) {
    Match match = CONTRACT.match("GET", path);
    Call call =
        Call.of(
            "GET",
            path,
            null,
            MultiMap.caseInsensitiveMultiMap(),
            Buffer.buffer(),
            Instant.EPOCH,
            match);
    String id = path.substring(path.lastIndexOf('/') + 1);
    Input input = new Input(Map.of("id", new TextNode(id)), Map.of(), Map.of(), Map.of(), null);
    return new Asked(call.withInput(input), Preferences.NONE, options);
  }
}
