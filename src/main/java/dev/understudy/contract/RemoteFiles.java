package dev.understudy.contract;

import dev.understudy.schema.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Documents of other hosts: none, unless the user allowed the host by name. */
final class RemoteFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_REDIRECTS = 5;

  private final LoadOptions options;

  RemoteFiles(LoadOptions options) {
    this.options = options;
  }

  /**
   * What stands at that address.
   *
   * @throws UnreadableDocument if its host is not allowed, or nothing came in time
   */
  byte[] bytes(URI address) {
    String host = String.valueOf(address.getHost());
    if (!options.allows(host)) {
      throw new UnreadableDocument(
          "other hosts are not asked unless you say --allow-remote-refs " + host);
    }
    try {
      return bytes(address, MOST_REDIRECTS);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocument("it could not be fetched: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableDocument("fetching it was interrupted");
    }
  }

  // A host that was allowed must not lead to one that was not.
  private static byte[] bytes(URI address, int redirects) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status >= 300 && status < 400 && redirects > 0) {
        String to = response.headers().firstValue("Location").orElse("");
        return bytes(redirected(address, address.resolve(to)), redirects - 1);
      }
      if (status != 200) {
        throw new UnreadableDocument("the answer was " + status);
      }
      byte[] bytes = body.readNBytes(Document.MOST_BYTES + 1);
      if (bytes.length > Document.MOST_BYTES) {
        throw new UnreadableDocument("it is larger than 32 MiB, the most that is read");
      }
      return bytes;
    }
  }

  private static URI redirected(URI from, URI to) {
    boolean same =
        String.valueOf(from.getRawAuthority()).equalsIgnoreCase(to.getRawAuthority())
            && String.valueOf(to.getScheme()).startsWith("http");
    if (!same) {
      throw new UnreadableDocument("it redirects to another host, " + to.getRawAuthority());
    }
    return to;
  }
}
