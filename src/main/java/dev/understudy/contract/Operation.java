package dev.understudy.contract;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a contract, compiled.
 *
 * @param id its operationId
 * @param method its HTTP method, in upper case
 * @param template its path as the contract writes it
 * @param pathNames the names of the path's parameters, in the order of the template
 * @param parameters what it takes beside a body
 * @param requestBody the body that it takes
 * @param responses what it may answer
 * @param security the ways to be allowed in: one alternative is enough, and all schemes of it are
 *     needed; none at all means open to everybody
 * @param tags what the contract groups it under
 * @param bases the base paths of its servers: templates that begin with a slash and do not end in
 *     one, or empty for the root
 * @param callbacks what it may make the server send
 * @param about what the contract says of it to people
 */
public record Operation(
    String id,
    String method,
    String template,
    List<String> pathNames,
    List<Parameter> parameters,
    Optional<RequestBody> requestBody,
    Responses responses,
    List<List<SecurityScheme.Requirement>> security,
    List<String> tags,
    List<String> bases,
    List<Callback> callbacks,
    About about) {

  /** The base paths where a contract names no server (OpenAPI 3.1.1 §4.8.1.1). */
  static final List<String> ROOT = List.of("");

  /**
   * What is of interest to people only.
   *
   * @param summary in a few words; empty where the contract does not say
   * @param deprecated whether it is better no longer used
   * @param source where it stands
   */
  public record About(String summary, boolean deprecated, Optional<Source> source) {
    /** Nothing at all. */
    public static final About NOTHING = new About("", false, Optional.empty());
  }

  /** An operation that stands in no file. */
  public Operation(
      String id,
      String method,
      String template,
      List<String> pathNames,
      List<Parameter> parameters,
      Optional<RequestBody> requestBody,
      Responses responses,
      List<List<SecurityScheme.Requirement>> security,
      List<String> tags) {
    this(
        id,
        method,
        template,
        pathNames,
        parameters,
        requestBody,
        responses,
        security,
        tags,
        ROOT,
        List.of(),
        About.NOTHING);
  }

  public Operation {
    pathNames = List.copyOf(pathNames);
    parameters = List.copyOf(parameters);
    security = security.stream().map(List::copyOf).toList();
    tags = List.copyOf(tags);
    bases = List.copyOf(bases);
    callbacks = List.copyOf(callbacks);
  }

  /** Whether everybody is let in: no scheme is asked for, or one alternative asks for none. */
  public boolean isOpen() {
    for (int i = 0; i < security.size(); i++) {
      if (security.get(i).isEmpty()) {
        return true;
      }
    }
    return security.isEmpty();
  }
}
