package dev.understudy.journal;

import dev.understudy.exchange.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the server is found, so that what it was asked can be asked again.
 *
 * @param text a URL without a query and without a slash at its end; the path of a call follows it
 */
public record BaseUrl(String text) {

  /**
   * Guards.
   *
   * @throws IllegalArgumentException if it is not an absolute URL of http or https
   */
  public BaseUrl {
    text = text.strip().replaceAll("/+$", "");
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!http || uri.getHost() == null || uri.getRawQuery() != null || text.contains("#")) {
        throw new IllegalArgumentException(wrong(text));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
  }

  private static String wrong(String text) {
    return "'" + text + "' is not a base URL such as http://localhost:4010";
  }

  /** The URL of a call, with everything escaped that may not stand in a URL. */
  String of(Call call) {
    return escaped(call.isOutbound() ? call.target() : text + call.target());
  }

  private static String escaped(String url) {
    StringBuilder escaped = new StringBuilder(url.length());
    url.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0) {
                escaped.append((char) c);
              } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                }
              }
            });
    return escaped.toString();
  }
}
