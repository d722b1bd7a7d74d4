package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a header field, of a request or of an answer. */
final class HeaderText {
  private static final JsonText JSON = new JsonText();

  private HeaderText() {}

  /**
   * The value; none where there is no field.
   *
   * @param fields the texts of all fields of that name
   */
  static @Nullable JsonNode read(Parameter parameter, List<String> fields, Reading reading)
      throws Misread {
    if (fields.isEmpty()) {
      return null;
    }
    if (fields.size() == 1) {
      return read(parameter, fields.get(0), reading);
    }
    if (parameter.shape().isScalar()) {
      throw new Misread(
          Misread.STYLE, "expected one field but got " + fields.size() + " of this name");
    }
    // RFC 9110 §5.3: several fields are one list.
    return read(parameter, String.join(",", fields), reading);
  }

  /** The value of one field. */
  static JsonNode read(Parameter parameter, String text, Reading reading) throws Misread {
    if (parameter.content().isPresent()) {
      return JSON.read(parameter.content().get(), parameter.shape(), text, reading);
    }
    if (parameter.shape().isScalar() && parameter.style() == Style.SIMPLE) {
      return Scalars.read(parameter.shape(), text, reading);
    }
    try {
      return StyledText.read(parameter, text, String::strip, reading);
    } catch (Refused never) {
      throw new IllegalStateException(never); // only what is encoded can be refused
    }
  }
}
