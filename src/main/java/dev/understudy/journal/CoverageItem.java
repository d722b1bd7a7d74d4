package dev.understudy.journal;

/**
 * One thing that calls can exercise.
 *
 * @param kind what it is
 * @param operationId of which operation; of a schema that several share, the first of them
 * @param pointer where in it: {@code /responses/404}, {@code /parameters/query/limit}, {@code
 *     /requestBody/address/city}, {@code /responses/200/body/items/*}{@code /name}; empty for the
 *     operation itself
 * @param value the media type, or the value of the enum as JSON; empty for the others
 */
public record CoverageItem(CoverageKind kind, String operationId, String pointer, String value) {

  /** In one line. */
  @Override
  public String toString() {
    String place = pointer.isEmpty() ? operationId : operationId + " " + pointer;
    return value.isEmpty() ? place : place + " = " + value;
  }
}
