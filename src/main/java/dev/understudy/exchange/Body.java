package dev.understudy.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reply carries: nothing, a JSON value, or bytes. */
public sealed interface Body {

  /** The bytes that go on the wire. */
  Buffer bytes();

  /** No body at all. */
  record Empty() implements Body {
    @Override
    public Buffer bytes() {
      return Buffer.buffer();
    }
  }

  /** Bytes of any other media type. */
  record Bytes(Buffer bytes) implements Body {
    public Bytes {
      Objects.requireNonNull(bytes, "bytes");
    }
  }

  /**
   * A JSON value that nobody changes any more, so that what was once worked out of it holds for
   * good: its bytes, and the schema that it was found to keep to. A handler that answers the same
   * value again should answer the same {@code Json}.
   */
  final class Json implements Body {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private final JsonNode tree;
    private volatile @Nullable Buffer bytes;
    private @Nullable Object provedBy;

    /** That value, which from here on must not change. */
    public Json(JsonNode tree) {
      this.tree = Objects.requireNonNull(tree, "tree");
    }

    /** The value itself; to be read only. */
    public JsonNode tree() {
      return tree;
    }

    // Two threads may both encode: they store equal bytes, so that neither needs a lock.
    @Override
    public Buffer bytes() {
      Buffer known = bytes;
      if (known == null) {
        known = encode();
        bytes = known;
      }
      return known;
    }

    /** Whether {@link #provedBy} was called with this very check before. */
    public boolean isProvedBy(Object check) {
      return provedBy == check;
    }

    /** Remembers that the value passed this check, so that it need not run again. */
    public void provedBy(Object check) {
      provedBy = check;
    }

    private Buffer encode() {
      try {
        return Buffer.buffer(WRITER.writeValueAsBytes(tree));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tree that cannot be written", e);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Json json && tree.equals(json.tree);
    }

    @Override
    public int hashCode() {
      return tree.hashCode();
    }

    @Override
    public String toString() {
      return tree.toString();
    }
  }
}
