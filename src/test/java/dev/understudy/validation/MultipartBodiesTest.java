package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of {@code multipart/form-data}, the hostile ones of row J08 among them. */
class MultipartBodiesTest {
  private static final String TYPE = "multipart/form-data; boundary=\"b 1\"";

  private static final OneOperation FORM =
      OneOperation.of(
          """
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    name: {type: string, minLength: 2}
                    age: {type: integer}
                    meta: {type: object, properties: {x: {type: integer}}}
                    photo: {type: string, format: binary, maxLength: 4}
                    files: {type: array, items: {type: string, format: binary}}
                    ids: {type: array, items: {type: integer}}
                    rows: {type: array, items: {type: object, properties: {x: {type: integer}}}}
                encoding:
                  photo:
                    contentType: image/png, image/x-raw
                    headers: {X-Size: {required: true, schema: {type: integer}}}
                  files: {contentType: 'image/*'}
                  ids: {style: pipeDelimited, explode: false}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name=Al;age=7 | {\"name\":\"Al\",\"age\":7}",
        "name=A | body /name minLength",
        "age=x | body /age type",
        "name=Al;name=Bo | body /name style",
        "meta={\"x\":1} | {\"meta\":{\"x\":1}}",
        "meta={\"x\":\"a\"} | body /meta/x type",
        "meta={ | body /meta contentMediaType",
        "'ids=1|2' | {\"ids\":[1,2]}",
        "rows={\"x\":1};rows={\"x\":2} | {\"rows\":[{\"x\":1},{\"x\":2}]}",
        "other=1 | {\"other\":\"1\"}",
        "name=%41b | {\"name\":\"%41b\"}"
      })
  void readsFields(String fields, String read) {
    StringBuilder body = new StringBuilder();
    for (String field : fields.split(";")) {
      int at = field.indexOf('=');
      body.append(part("name=" + field.substring(0, at), "", field.substring(at + 1)));
    }

    assertThat(FORM.read(FORM.send(TYPE, body + "--b 1--"))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "photo | Content-Type: image/png;X-Size: 1 | abc | {\"photo\":\"abc\"}",
        "photo | Content-Type: image/x-raw;X-Size: 1 | abc | {\"photo\":\"abc\"}",
        "photo | X-Size: 1 | abc | {\"photo\":\"abc\"}",
        "photo | Content-Type: text/html;X-Size: 1 | abc | body /photo contentType",
        "photo | Content-Type: image/png;X-Size: 1 | abcde | body /photo maxLength",
        "photo | Content-Type: image/png | abc | body /photo headers",
        "photo | Content-Type: image/png;X-Size: a | abc | body /photo headers",
        "files | Content-Type: image/gif | a | {\"files\":[\"a\"]}",
        "files | Content-Type: text/css | a | body /files/0 contentType",
        "rows | Content-Type: application/json | [{\"x\":1}] | {\"rows\":[{\"x\":1}]}",
        "meta | Content-Type: application/json | {\"x\":1} | {\"meta\":{\"x\":1}}",
        "name | Content-Type: text/plain; charset=latin1 | ab | {\"name\":\"ab\"}"
      })
  void readsAPartAsItsEncodingSays(String name, String headers, String text, String read) {
    String fields = headers.replaceAll(";(?=X-)", "\r\n") + "\r\n";
    String body = part("name=" + name + "; filename=f", fields, text) + "--b 1--";

    assertThat(FORM.read(FORM.send(TYPE, body))).isEqualTo(read);
  }

  @Test
  void readsOctetsAsACharacterEach() {
    Buffer body =
        Buffer.buffer("--b 1\r\nContent-Disposition: form-data; name=files; filename=f\r\n\r\n")
            .appendBytes(new byte[] {0, (byte) 0xFF, '\r', '\n', '-'})
            .appendString("\r\n--b 1--");
    FORM.ask("/t/1", null, body, "Content-Type", TYPE);

    assertThat(FORM.body().at("/files/0").textValue()).isEqualTo("\0\u00FF\r\n-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "C:\\\\x", "a\\\"b", "/etc/passwd", "ü"})
  void doesNothingWithAFileName(String name) {
    String body = part("name=\"name\"; filename=\"" + name + "\"", "", "Al") + "--b 1--";

    assertThat(FORM.read(FORM.send(TYPE, body))).isEqualTo("{\"name\":\"Al\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data | x | the Content-Type header of a multipart body names no boundary",
        "multipart/form-data; boundary= | x"
            + " | the Content-Type header of a multipart body names no boundary",
        "multipart/form-data; boundary=c | x"
            + " | the multipart body does not have the boundary that its Content-Type header names",
        "multipart/form-data; boundary=b | --b x"
            + " | the multipart body has something other than a line end after a boundary",
        "multipart/form-data; boundary=b | --bRNContent-Disposition: form-data; name=a"
            + " | the multipart body ends within the header of a part",
        "multipart/form-data; boundary=b | --bRNContent-Disposition: form-data; name=aRNRNx"
            + " | the multipart body ends before its last boundary",
        "multipart/form-data; boundary=b | --bRNRNxRN--b--"
            + " | the multipart body has a part, number 1, without"
            + " 'Content-Disposition: form-data; name=\"…\"'",
        "multipart/form-data; boundary=b | --bRNContent-Disposition: attachment; name=aRNRNxRN--b--"
            + " | the multipart body has a part, number 1, without"
            + " 'Content-Disposition: form-data; name=\"…\"'",
        "multipart/form-data; boundary=b | --bRNnonsenseRNRNxRN--b--"
            + " | the multipart body has a part with a header field that cannot be read",
        "multipart/form-data; boundary=b | --bRNA: 1RN b: 2RNRNxRN--b--"
            + " | the multipart body has a part with a header field that cannot be read",
        "multipart/form-data; boundary=b"
            + " | --bRNContent-Disposition: form-data; name=a; filename=x\0yRNRNxRN--b--"
            + " | the multipart body has a part with a header field that cannot be read"
      })
  void refusesWhatIsNoMultipartBody(String type, String body, String why) {
    Reply reply = FORM.send(type, body.replace("RN", "\r\n"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(OneOperation.detail(reply)).isEqualTo(why);
  }

  @Test
  void skipsWhatStandsAroundTheParts() {
    String body = "before\r\n" + part("name=name", "", "Al") + "--b 1-- \r\nafter --b 1";

    assertThat(FORM.read(FORM.send(TYPE, body))).isEqualTo("{\"name\":\"Al\"}");
  }

  @Test
  void readsAFormWithoutParts() {
    assertThat(FORM.read(FORM.send(TYPE, "--b 1--"))).isEqualTo("{}");
  }

  @Test
  void readsAThousandPartsAndNoMore() {
    String part = part("name=files", "", "x");

    assertThat(FORM.send(TYPE, part.repeat(1_000) + "--b 1--").status()).isEqualTo(204);
    assertThat(OneOperation.detail(FORM.send(TYPE, part.repeat(10_000) + "--b 1--")))
        .isEqualTo("the multipart body has more than 1000 parts");
  }

  @Test
  void refusesAPartWithALongHeader() {
    String body = part("name=name", "X: " + "a".repeat(1_000_000) + "\r\n", "Al") + "--b 1--";

    assertThat(OneOperation.detail(FORM.send(TYPE, body)))
        .isEqualTo("the multipart body has a part with a header of more than 8192 bytes");
  }

  @Test
  void refusesALongBoundary() {
    assertThat(FORM.send("multipart/form-data; boundary=" + "b".repeat(71), "x").status())
        .isEqualTo(400);
  }

  @Test
  void refusesATextThatIsNone() {
    Buffer body =
        Buffer.buffer("--b 1\r\nContent-Disposition: form-data; name=name\r\n\r\n")
            .appendBytes(new byte[] {(byte) 0xFF, (byte) 0xFF})
            .appendString("\r\n--b 1--");

    assertThat(OneOperation.found(FORM.ask("/t/1", null, body, "Content-Type", TYPE)))
        .isEqualTo("body /name contentMediaType");
  }

  @Test
  void leavesAMultipartInsideAPartAsItIs() {
    String inner = "--c\r\nContent-Disposition: file; filename=x\r\n\r\ny\r\n--c--";
    String body =
        part("name=other", "Content-Type: multipart/mixed; boundary=c\r\n", inner) + "--b 1--";
    FORM.send(TYPE, body);

    assertThat(FORM.body().get("other").textValue()).isEqualTo(inner);
  }

  private static String part(String disposition, String headers, String text) {
    return "--b 1\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n"
        + headers
        + "\r\n"
        + text
        + "\r\n";
  }
}
