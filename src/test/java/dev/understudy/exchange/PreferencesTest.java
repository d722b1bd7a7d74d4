package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Match;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=404, example=\"No such \\\"thing\\\"\", dynamic=true, seed=7, wait=1.5, handling=Strict",
        "CODE = 404 ; example = \"No such \\\"thing\\\"\";dynamic;seed=7 ,wait=1.5,handling=strict",
        "respond-async, code=404, code=500, example=\"No such \\\"thing\\\"\", dynamic=TRUE, seed=7,"
            + " wait=1.5, handling=strict"
      })
  void readsTheField(String field) {
    Preferences wishes = Preferences.of(call(field, null));

    assertThat(wishes.code()).hasValue(404);
    assertThat(wishes.example()).contains("No such \"thing\"");
    assertThat(wishes.dynamic()).contains(true);
    assertThat(wishes.seed()).hasValue(7);
    assertThat(wishes.pause()).contains(Duration.ofMillis(1500));
    assertThat(wishes.handling()).contains("strict");
    assertThat(wishes.chooses()).isTrue();
  }

  @Test
  void readsQueryParameters() {
    Preferences wishes = Preferences.of(call(null, "a=1&__code=409&__example=two+words&__x=1"));

    assertThat(wishes.code()).hasValue(409);
    assertThat(wishes.example()).contains("two words");
  }

  @Test
  void theFieldGoesBeforeTheQuery() {
    assertThat(Preferences.of(call("code=401", "__code=409")).code()).hasValue(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=abc",
        "code=99",
        "code=4040",
        "dynamic=maybe",
        "seed=x",
        "wait=-1",
        "handling=odd",
        "",
        "=",
        ",,;",
        "\"code=404\"",
        "code=\"404"
      })
  void leavesOutWhatItDoesNotUnderstand(String field) {
    Preferences wishes = Preferences.of(call(field, null));

    assertThat(wishes.chooses()).isFalse();
    assertThat(wishes.pause()).isEmpty();
    assertThat(wishes.handling()).isEmpty();
  }

  @Test
  void leavesOutAFieldThatIsTooLong() {
    assertThat(Preferences.of(call("x=" + "y".repeat(3_000) + ", code=404", null)).isEmpty())
        .isTrue();
  }

  @Test
  void waitsTenMinutesAtMost() {
    assertThat(Preferences.of(call("wait=999999", null)).pause()).contains(Duration.ofMinutes(10));
  }

  @Test
  void hasNoWishesWhereNobodySaysAny() {
    assertThat(Preferences.of(call(null, "code=404")).isEmpty()).isTrue();
  }

  @Test
  void saysWhatWasHonoured() {
    Preferences wishes = Preferences.of(call("code=404, example=\"a b\"", null));

    Reply reply = wishes.applied(wishes.applied(Reply.empty(404), "code"), "example");

    assertThat(reply.header(Preferences.APPLIED)).contains("code=404, example=\"a b\"");
  }

  @Test
  void knowsItsOwnQueryParameters() {
    assertThat(Preferences.isWish("__code")).isTrue();
    assertThat(Preferences.isWish("__typename")).isFalse();
    assertThat(Preferences.isWish("code")).isFalse();
  }

  private static Call call(@Nullable String prefer, @Nullable String query) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (prefer != null) {
      headers.add("Prefer", prefer);
    }
    return Call.of(
        "GET",
        "/",
        query,
        headers,
        Buffer.buffer(),
        Instant.EPOCH,
        new Match.Unknown(Optional.empty()));
  }
}
