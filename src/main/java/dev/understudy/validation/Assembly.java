package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Shape;
import dev.understudy.schema.Pointers;
import java.util.List;

/**
 * Puts a value together from texts that are taken apart already and still encoded.
 *
 * @param shape what it is to be
 * @param decoder decodes one of the texts
 * @param reading which of its types each is read as
 */
record Assembly(Shape shape, Decoder decoder, Reading reading) {

  /** Says what an encoded text means. */
  @FunctionalInterface
  interface Decoder {
    /** The text as it was sent: in header fields nothing is encoded. */
    Decoder NONE = raw -> raw;

    String decode(String raw) throws Refused;
  }

  JsonNode scalar(String raw) throws Refused {
    return Scalars.read(shape, decoder.decode(raw), reading);
  }

  /** An array; one empty text is one empty string where items may be strings, else no item. */
  JsonNode array(List<String> items) throws Refused {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
    if (items.size() == 1 && items.get(0).isEmpty() && !shape.item(0).is(Shape.Kind.STRING)) {
      return array;
    }
    for (int i = 0; i < items.size(); i++) {
      array.add(Scalars.read(shape.item(i), decoder.decode(items.get(i)), reading));
    }
    return array;
  }

  /** An object of texts that are names and values in turn. */
  JsonNode alternating(List<String> texts) throws Misread, Refused {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (isNothing(texts)) {
      return object;
    }
    if (texts.size() % 2 != 0) {
      throw new Misread(
          Misread.STYLE,
          "expected names and values in turn but got " + texts.size() + " texts, an odd number");
    }
    for (int i = 0; i < texts.size(); i += 2) {
      put(object, decoder.decode(texts.get(i)), texts.get(i + 1));
    }
    return object;
  }

  /** An object of texts that are a name, an equals sign and a value each. */
  JsonNode members(List<String> texts) throws Misread, Refused {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (isNothing(texts)) {
      return object;
    }
    for (String text : texts) {
      int at = text.indexOf('=');
      if (at < 0) {
        throw new Misread(
            Misread.STYLE, "expected name=value for each member but got '" + shortened(text) + "'");
      }
      put(object, decoder.decode(text.substring(0, at)), text.substring(at + 1));
    }
    return object;
  }

  private void put(ObjectNode object, String name, String raw) throws Misread, Refused {
    if (object.has(name)) {
      throw new Misread(Pointers.join("", name), Misread.STYLE, "is written twice");
    }
    object.set(name, Scalars.read(shape.member(name), decoder.decode(raw), reading));
  }

  private static boolean isNothing(List<String> texts) {
    return texts.size() == 1 && texts.get(0).isEmpty();
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
