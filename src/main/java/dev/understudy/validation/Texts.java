package dev.understudy.validation;

import dev.understudy.contract.MediaType;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Octets as text, strictly. */
final class Texts {
  private Texts() {}

  /** The charset that a type names: UTF-8 where it names none, nothing where it is not known. */
  static Optional<Charset> charset(Optional<MediaType> type) {
    String name = type.flatMap(one -> one.parameter("charset")).orElse("utf-8");
    try {
      return Optional.of(
          name.equalsIgnoreCase("utf8") ? StandardCharsets.UTF_8 : Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * The text.
   *
   * @throws CharacterCodingException if the octets are none in that charset
   */
  static String decode(Buffer body, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
  }
}
