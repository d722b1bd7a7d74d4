package dev.understudy.contract;

import java.util.List;

/**
 * How one member of a form is written down (OpenAPI 3.1.1 §4.8.15).
 *
 * @param contentTypes the media types that the part may have; none where the contract does not say
 * @param style how the member's value is written
 * @param explode whether each item or member is written by itself
 * @param allowReserved whether reserved characters may stand as they are
 * @param headers the header fields of a part
 */
public record Encoding(
    List<MediaType> contentTypes,
    Style style,
    boolean explode,
    boolean allowReserved,
    List<Parameter> headers) {

  /** What holds where the contract says nothing. */
  public static final Encoding DEFAULT =
      new Encoding(List.of(), Style.FORM, true, false, List.of());

  public Encoding {
    contentTypes = List.copyOf(contentTypes);
    headers = List.copyOf(headers);
  }
}
