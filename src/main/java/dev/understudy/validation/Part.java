package dev.understudy.validation;

import dev.understudy.contract.MediaType;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a multipart form (RFC 7578 §4).
 *
 * @param name the name of the member
 * @param file whether a file name came with it; nothing is ever done with the file name itself
 * @param headers its header fields, by name in lower case
 * @param body what it carries
 */
record Part(String name, boolean file, Map<String, String> headers, Buffer body) {

  Optional<MediaType> type() {
    return Optional.ofNullable(headers.get("content-type")).flatMap(MediaType::parse);
  }

  /** Whether it is text: it says so, or says nothing and is no file. */
  boolean isText() {
    return type().map(type -> type.type().equals("text") || type.isXml()).orElse(!file);
  }

  /** Its text, or a string of a character each octet where it is no text. */
  String text() throws Misread {
    if (!isText() && !type().map(MediaType::isJson).orElse(false)) {
      return body.toString(StandardCharsets.ISO_8859_1);
    }
    Optional<Charset> charset = Texts.charset(type());
    try {
      return Texts.decode(body, charset.orElse(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new Misread(Misread.MEDIA_TYPE, "is not text in the encoding UTF-8 or the one named");
    }
  }
}
