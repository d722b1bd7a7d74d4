package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.RequestBody;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the contract says of a body, by its media type (RFC 9110 §8.3, §15.5.16). */
final class BodySelector {
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

  private final boolean required;
  private final List<BodyReader> readers;

  BodySelector(Optional<RequestBody> declared) {
    required = declared.map(RequestBody::required).orElse(false);
    readers =
        declared.stream().flatMap(body -> body.content().stream()).map(BodyReader::new).toList();
  }

  /** A body that is to be read. */
  record Selected(BodyReader reader, MediaType sent) {}

  /** Who reads the body of that call; nobody where there is none, or none is spoken of. */
  @Nullable Selected select(Call call) throws Refused {
    if (call.body().length() == 0) {
      return null;
    }
    if (readers.isEmpty()) {
      return null;
    }
    String type = call.headers().get(HttpHeaders.CONTENT_TYPE);
    String encoding = call.headers().get(HttpHeaders.CONTENT_ENCODING);
    Selected usual = encoding == null && type != null ? usual(type) : null;
    return usual == null ? select(type, encoding) : usual;
  }

  /** The body as a value, where it is one; what is wrong with it is among the findings. */
  @Nullable JsonNode read(@Nullable Selected selected, Call call, Judgement judgement)
      throws Refused {
    if (selected != null) {
      return selected.reader.read(selected.sent, call.body(), judgement);
    }
    if (required && call.body().length() == 0) {
      judgement
          .findings()
          .add(new Finding(Finding.In.BODY, "", "required", "a body is required but none came"));
    }
    return null;
  }

  // A body that is labelled as the contract writes it, and not encoded: no need to look closer.
  private @Nullable Selected usual(String type) {
    for (int i = 0; i < readers.size(); i++) {
      Content content = readers.get(i).content();
      if (content.name().equals(type)
          && content.mediaType().parameters().isEmpty()
          && !content.mediaType().isRange()) {
        return new Selected(readers.get(i), content.mediaType());
      }
    }
    return null;
  }

  private Selected select(@Nullable String type, @Nullable String encoding) throws Refused {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("the body is encoded as '" + encoding + "'");
    }
    if (type == null) {
      throw unsupported("the Content-Type header is missing");
    }
    Optional<MediaType> sent = MediaType.parse(type).filter(one -> !one.isRange());
    if (sent.isPresent() && !isReadable(sent.get())) {
      throw unsupported("the body is '" + type + "', and not in UTF-8");
    }
    if (sent.isPresent() && Texts.charset(sent).isEmpty()) {
      throw unsupported("the body is '" + type + "', and that charset is not known here");
    }
    return sent.flatMap(this::narrowest)
        .orElseThrow(() -> unsupported("the body is '" + type + "'"));
  }

  private Optional<Selected> narrowest(MediaType sent) {
    List<Content> contents = readers.stream().map(BodyReader::content).toList();
    return Content.of(sent, contents)
        .map(content -> new Selected(readers.get(contents.indexOf(content)), sent));
  }

  // JSON is UTF-8 between systems (RFC 8259 §8.1); another charset is another media type.
  private static boolean isReadable(MediaType sent) {
    String charset = sent.parameter("charset").orElse("utf-8");
    return !sent.isJson() || UTF_8.contains(charset.toLowerCase(Locale.ROOT));
  }

  private Refused unsupported(String came) {
    List<MediaType> taken = readers.stream().map(one -> one.content().mediaType()).toList();
    return new Refused(Problems.unsupportedMediaType(came, taken));
  }
}
