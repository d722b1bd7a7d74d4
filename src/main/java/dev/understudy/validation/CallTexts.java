package dev.understudy.validation;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a call's parameters; the query and the cookies are taken apart once at most. */
final class CallTexts {
  private final Call call;
  private final Match.Found found;
  private @Nullable Pairs query;
  private @Nullable Pairs cookies;

  CallTexts(Call call, Match.Found found) {
    this.call = call;
    this.found = found;
  }

  /** The decoded value of the path parameter at that place of the template. */
  String path(int place) {
    return found.pathValues().get(place);
  }

  /** The same as it was sent, or nothing where that cannot be told. */
  @Nullable String rawPath(int place) {
    String decoded = path(place);
    return call.path().indexOf('%') < 0 ? decoded : RawSegment.of(call, found, place);
  }

  Pairs query() throws Refused {
    if (query == null) {
      query = call.query() == null ? Pairs.NONE : Pairs.ofQuery(call.query());
    }
    return query;
  }

  Pairs cookies() throws Refused {
    if (cookies == null) {
      cookies = Pairs.ofCookies(call.headers().getAll(HttpHeaders.COOKIE));
    }
    return cookies;
  }

  List<String> headers(String name) {
    return call.headers().getAll(name);
  }
}
