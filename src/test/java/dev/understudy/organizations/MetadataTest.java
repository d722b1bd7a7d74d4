package dev.understudy.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {
  @Test
  void isADeepCopyThatNobodyCanChange() {
    List<Object> inner = new ArrayList<>(List.of("x"));
    Map<String, Object> given = new HashMap<>(Map.of("list", inner));
    Metadata metadata = new Metadata(given);

    inner.add("later");
    given.put("later", 1);

    assertThat(metadata.entries()).isEqualTo(Map.of("list", List.of("x")));
    assertThatThrownBy(() -> metadata.entries().put("k", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keepsNullsAndOrder() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("z", null);
    given.put("a", Arrays.asList(1, null));

    assertThat(new Metadata(given).entries().keySet()).containsExactly("z", "a");
  }

  @Test
  void refusesWhatJsonDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Metadata(Map.of("k", new Object())))
        .withMessageContaining("java.lang.Object");
  }

  @Test
  void mayHave50KeysOf40Characters() {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      given.put("k%039d".formatted(i), i);
    }

    assertThat(new Metadata(given).refusals()).isEmpty();
  }

  @Test
  void namesEveryBoundItBreaks() {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      given.put("k" + i, "x".repeat(400));
    }
    String longKey = "🎉".repeat(41);
    given.put(longKey, 1);

    assertThat(new Metadata(given).refusals())
        .extracting(refusal -> (Object) refusal.getClass())
        .containsExactly(
            Refusal.MetadataKeysTooMany.class,
            Refusal.MetadataKeyTooLong.class,
            Refusal.MetadataTooLarge.class);
  }

  @Test
  void countsTheBytesOfCompactJson() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("é", "\"\n\u0001");
    given.put("l", Arrays.asList(1, 2.5, true, null, "北🎉", Map.of()));

    long bytes = JsonSize.of(given);

    // {"é":"\"\n\u0001","l":[1,2.5,true,null,"北🎉",{}]} with é 2, 北 3 and 🎉 4 bytes
    assertThat(bytes).isEqualTo(54);
  }

  @Test
  void mayTake16KibibytesAndNotOneMore() {
    int around = "{\"k\":\"\"}".length();

    assertThat(new Metadata(Map.of("k", "x".repeat(16384 - around))).refusals()).isEmpty();
    assertThat(new Metadata(Map.of("k", "x".repeat(16385 - around))).refusals())
        .containsExactly(new Refusal.MetadataTooLarge(16385));
  }
}
