package dev.understudy.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The secret texts found in an exchange, so that they are hidden wherever else in it they stand: a
 * server may repeat them in an answer, or in what it says is wrong.
 */
final class KnownSecrets {
  private static final int SHORTEST = 4;
  private static final int MOST = 200;

  private final Map<String, Secret> texts = new LinkedHashMap<>();

  /** Remembers a text; one so short that it may stand anywhere is hidden as a whole only. */
  void add(String text, Secret secret) {
    if (text.isEmpty() || texts.size() >= MOST || text.startsWith("REDACTED_")) {
      return;
    }
    texts.putIfAbsent(text, secret);
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    if (!encoded.equals(text)) {
      texts.putIfAbsent(encoded, secret);
      texts.putIfAbsent(encoded.replace("+", "%20"), secret);
    }
  }

  /** The text with a mark in the place of each secret. */
  String hide(String text) {
    Secret whole = texts.get(text);
    if (whole != null) {
      return whole.mark();
    }
    String hidden = text;
    for (Map.Entry<String, Secret> known : texts.entrySet()) {
      if (known.getKey().length() >= SHORTEST && hidden.contains(known.getKey())) {
        hidden = hidden.replace(known.getKey(), known.getValue().mark());
      }
    }
    return hidden;
  }

  /** The same for bytes, each of them a character (ISO 8859-1). */
  String hideBytes(String bytes) {
    String hidden = bytes;
    for (Map.Entry<String, Secret> known : texts.entrySet()) {
      byte[] text = known.getKey().getBytes(StandardCharsets.UTF_8);
      if (text.length >= SHORTEST) {
        String each = new String(text, StandardCharsets.ISO_8859_1);
        hidden = hidden.replace(each, known.getValue().mark());
      }
    }
    return hidden;
  }
}
