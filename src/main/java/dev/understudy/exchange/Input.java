package dev.understudy.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and the body of a call as values, read and found to keep to the contract, unless
 * the notes say otherwise.
 *
 * @param path path parameters by name
 * @param query query parameters by name
 * @param header header parameters by name, as the contract spells them
 * @param cookie cookie parameters by name
 * @param body the body as a tree: JSON as it is, a form as an object of its members, text and
 *     binary data as a string, of ISO 8859-1 what is no text; none where there is no body, and of
 *     XML and others that are passed on unread
 * @param notes sentences: what was not checked, and what a lenient gate has let through
 * @param violations what a lenient gate has let through though it breaks the contract
 */
public record Input(
    Map<String, JsonNode> path,
    Map<String, JsonNode> query,
    Map<String, JsonNode> header,
    Map<String, JsonNode> cookie,
    @Nullable JsonNode body,
    List<String> notes,
    List<Finding> violations) {

  /** Nothing read. */
  public static final Input NONE = new Input(Map.of(), Map.of(), Map.of(), Map.of(), null);

  /** Without notes. */
  public Input(
      Map<String, JsonNode> path,
      Map<String, JsonNode> query,
      Map<String, JsonNode> header,
      Map<String, JsonNode> cookie,
      @Nullable JsonNode body) {
    this(path, query, header, cookie, body, List.of(), List.of());
  }

  public Input {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    header = Map.copyOf(header);
    cookie = Map.copyOf(cookie);
    notes = List.copyOf(notes);
    violations = List.copyOf(violations);
  }

  /** The same without the body. */
  public Input withoutBody() {
    return body == null ? this : new Input(path, query, header, cookie, null, notes, violations);
  }

  /** The same with those notes. */
  public Input withNotes(List<String> others) {
    return new Input(path, query, header, cookie, body, others, violations);
  }

  /** The same with those violations let through. */
  public Input withViolations(List<Finding> found) {
    return new Input(path, query, header, cookie, body, notes, found);
  }
}
