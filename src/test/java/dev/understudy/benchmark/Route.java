package dev.understudy.benchmark;

import java.util.List;

/**
 * A request that is measured.
 *
 * @param path where {@code #} stands in it or in the body, each request has another number
 */
record Route(String method, String path, String body) {
  static final Route LIST_ORGANIZATIONS = new Route("GET", "/v1/organizations", "");
  static final Route LIST_MEMBERS = new Route("GET", "/v1/organizations/org_01HABC/members", "");
  static final Route CREATE_ORGANIZATION =
      new Route(
          "POST",
          "/v1/organizations",
          "{\"name\":\"Grand Meridian Hotels\",\"slug\":\"grand-meridian-#\"}");
  static final Route BOOK = new Route("GET", "/books/42", "");
  static final Route ANY_BOOK = new Route("GET", "/books/#", "");

  static final List<Route> ORGANIZATIONS =
      List.of(LIST_ORGANIZATIONS, LIST_MEMBERS, CREATE_ORGANIZATION);

  static final String KEY = "3qpr_sk_live_owner";

  /** As people name it. */
  String title() {
    return method + " " + path;
  }

  /** One request as it goes over the wire. */
  String request() {
    String content =
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + first(body).length() + "\r\n";
    return method
        + " "
        + first(path)
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
        + KEY
        + "\r\n"
        + content
        + "\r\n"
        + first(body);
  }

  private static String first(String text) {
    return text.replace("#", "1");
  }

  /** The same for wrk. */
  String script() {
    String lua =
        "wrk.method = \""
            + method
            + "\"\nwrk.headers[\"Authorization\"] = \"Bearer "
            + KEY
            + "\"\n";
    return (path + body).contains("#") ? lua + counting() : lua;
  }

  // Each organization has a slug of its own, as a taken one would be a 409.
  private String counting() {
    String content = body.isEmpty() ? "" : "wrk.headers[\"Content-Type\"] = \"application/json\"\n";
    return content
        + "local n = 0\n"
        + "local run = os.time() .. '-' .. math.floor(os.clock() * 1e6)\n"
        + "request = function()\n  n = n + 1\n  return wrk.format(nil, "
        + lua(path, "n")
        + ", nil, "
        + (body.isEmpty() ? "nil" : lua(body, "run .. '-' .. n"))
        + ")\nend\n";
  }

  private static String lua(String text, String number) {
    return "(string.gsub('" + text + "', '#', " + number + "))";
  }
}
