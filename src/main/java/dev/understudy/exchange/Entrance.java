package dev.understudy.exchange;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where requests come in, once their bytes are read. */
public interface Entrance {

  /** Has a request answered. */
  Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body);

  /**
   * Has a request refused whose body is not taken: it gets what every answer states, and is
   * remembered. No operation is asked, and the contract need not declare the status.
   */
  Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem);

  /** The methods that there are at that path; none where there is no such path. */
  List<String> allowed(String path);
}
