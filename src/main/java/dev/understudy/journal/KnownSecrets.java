package dev.understudy.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    return whole == null ? replaced(text, texts) : whole.mark();
  }

  /** The same for bytes, each of them a character (ISO 8859-1). */
  String hideBytes(String bytes) {
    Map<String, Secret> each = new LinkedHashMap<>();
    texts.forEach(
        (text, secret) -> {
          byte[] octets = text.getBytes(StandardCharsets.UTF_8);
          each.put(new String(octets, StandardCharsets.ISO_8859_1), secret);
        });
    return replaced(bytes, each);
  }

  // In one pass: a secret may look like a part of a mark, and would else be found in each anew.
  private static String replaced(String text, Map<String, Secret> secrets) {
    Map<Character, List<String>> byStart = new HashMap<>();
    for (String secret : secrets.keySet()) {
      if (secret.length() >= SHORTEST) {
        byStart.computeIfAbsent(secret.charAt(0), start -> new ArrayList<>()).add(secret);
      }
    }
    byStart.values().forEach(some -> some.sort(Comparator.comparingInt(String::length).reversed()));
    StringBuilder hidden = new StringBuilder();
    int done = 0;
    for (int i = 0; i < text.length() && !byStart.isEmpty(); i++) {
      String secret = at(text, i, byStart.getOrDefault(text.charAt(i), List.of()));
      if (!secret.isEmpty()) {
        hidden.append(text, done, i).append(secrets.getOrDefault(secret, Secret.SECRET).mark());
        done = i + secret.length();
        i = done - 1;
      }
    }
    return done == 0 ? text : hidden.append(text, done, text.length()).toString();
  }

  private static String at(String text, int place, List<String> secrets) {
    for (String secret : secrets) {
      if (text.startsWith(secret, place)) {
        return secret;
      }
    }
    return "";
  }
}
