package dev.understudy.benchmark;

/** A request that is measured. */
enum Route {
  LIST_ORGANIZATIONS("GET", "/v1/organizations", ""),
  LIST_MEMBERS("GET", "/v1/organizations/org_01HABC/members", ""),
  CREATE_ORGANIZATION(
      "POST",
      "/v1/organizations",
      "{\"name\":\"Grand Meridian Hotels\",\"slug\":\"grand-meridian-#\"}");

  static final String KEY = "3qpr_sk_live_owner";

  private final String method;
  private final String path;
  private final String body;

  Route(String method, String path, String body) {
    this.method = method;
    this.path = path;
    this.body = body;
  }

  String path() {
    return path;
  }

  /** As people name it. */
  String title() {
    return method + " " + path;
  }

  boolean changesState() {
    return method.equals("POST");
  }

  /** One request as it goes over the wire. */
  String request() {
    String body = this.body.replace("#", "0");
    String content =
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
        + KEY
        + "\r\n"
        + content
        + "\r\n"
        + body;
  }

  /** The same for wrk. */
  String script() {
    String lua =
        "wrk.method = \""
            + method
            + "\"\nwrk.headers[\"Authorization\"] = \"Bearer "
            + KEY
            + "\"\n";
    return body.isEmpty() ? lua : lua + counting();
  }

  // Each organization has a slug of its own, as a taken one would be a 409.
  private String counting() {
    return "wrk.headers[\"Content-Type\"] = \"application/json\"\nlocal n = 0\n"
        + "local run = os.time() .. '-' .. math.floor(os.clock() * 1e6)\n"
        + "request = function()\n  n = n + 1\n  return wrk.format(nil, nil, nil, (string.gsub('"
        + body
        + "', '#', run .. '-' .. n)))\nend\n";
  }
}
