package dev.understudy.http;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the fields that most answers have, in the form that the codec writes quickest. */
final class FieldNames {
  private static final Map<String, CharSequence> KNOWN =
      Stream.of(
              "Content-Type",
              "X-RateLimit-Limit",
              "X-RateLimit-Remaining",
              "X-RateLimit-Reset",
              "Vary",
              "Access-Control-Allow-Origin",
              "Access-Control-Expose-Headers",
              "WWW-Authenticate",
              "Allow",
              "Retry-After")
          .collect(Collectors.toUnmodifiableMap(Function.identity(), HttpHeaders::createOptimized));

  private FieldNames() {}

  static CharSequence of(String name) {
    CharSequence known = KNOWN.get(name);
    return known == null ? name : known;
  }
}
