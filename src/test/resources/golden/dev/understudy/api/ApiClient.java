package dev.understudy.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Where the clients of the operations send their calls, and what they say with each. It never
 * changes, and may be shared among threads.
 *
 * @param http what sends; it should follow no redirects, as the contract may declare them
 * @param base what the paths of the contract are appended to
 * @param headers what each call says; they come before what the contract would have it say
 * @param timeout how long a call may take, to the last byte of its answer
 */
@Generated("understudy")
public record ApiClient(
    HttpClient http, URI base, Map<String, String> headers, Duration timeout) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public ApiClient {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /** A client that says nothing of itself, and waits for half a minute. */
  public static ApiClient of(URI base) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new ApiClient(http, base, Map.of(), PATIENCE);
  }

  public ApiClient withBearer(String token) {
    return withHeader("Authorization", "Bearer " + token);
  }

  public ApiClient withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new ApiClient(http, base, more, timeout);
  }

  public ApiClient withTimeout(Duration longest) {
    return new ApiClient(http, base, headers, longest);
  }

  /** The same calls by another sender, such as one that trusts a certificate of its own. */
  public ApiClient withHttp(HttpClient sender) {
    return new ApiClient(sender, base, headers, timeout);
  }

  /**
   * Sends a call and reads its answer.
   *
   * @throws UndeclaredAnswer if the contract does not declare that answer
   * @throws UncheckedIOException if no answer came, or none in time
   */
  public <T> T send(ApiCall call, DeclaredAnswers<T> declared) {
    HttpRequest request = call.request(this, declared.accept());
    HttpResponse<byte[]> response =
        await(call, http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
    return declared.read(ApiAnswer.of(call.operationId(), response));
  }

  private <T> T await(ApiCall call, CompletableFuture<T> answer) {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failed(call, new HttpTimeoutException("no whole answer within " + timeout));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(call, new InterruptedIOException("interrupted"));
    } catch (ExecutionException e) {
      throw failed(call, e.getCause() instanceof IOException io ? io : new IOException(e));
    } finally {
      answer.cancel(true);
    }
  }

  private UncheckedIOException failed(ApiCall call, IOException cause) {
    return new UncheckedIOException(
        call.operationId() + " at " + base + ": " + cause.getMessage(), cause);
  }

  /** Keeps the headers out of logs: there are credentials among them. */
  @Override
  public String toString() {
    return "ApiClient[" + base + "]";
  }
}
