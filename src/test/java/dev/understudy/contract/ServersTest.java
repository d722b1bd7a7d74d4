package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://api.example.com                       | ''",
        "https://api.example.com/                      | ''",
        "https://api.example.com/v2/                   | /v2",
        "https://api.example.com//v2//x                | /v2/x",
        "https://user@api.example.com:8080/v2?a=/b#/c  | /v2",
        "//api.example.com/v2                          | /v2",
        "localhost:4010/v2                             | /v2",
        "/                                             | ''",
        "/v2                                           | /v2",
        "v2                                            | /v2",
        "./v2/.                                        | /v2",
        "../v2                                         | /v2",
        "/a/../v2                                      | /v2",
        ".                                             | ''",
        "{scheme}://example.com/ds-api                 | /ds-api",
        "{protocol}://{hostname}:{port}                | ''",
        "https://{a/b}.example.com/{any}/v{any}        | /{any}/v{any}",
        "https://example.com/{version}                 | /v1;/v2",
        "https://example.com/{version}/{zone}          | /v1/eu;/v1/us;/v2/eu;/v2/us",
        "https://example.com/{empty}/x                 | /x",
        "https://example.com/{path}/x                  | /api/v1/x",
        "{whole}/x                                     | /base/x",
        "https://example.com/{undeclared}/x            | /{undeclared}/x",
      })
  void takesThePathOfAUrl(String url, String bases) {
    String text =
        """
        openapi: 3.0.3
        servers:
          - url: '%s'
            variables:
              scheme: {enum: [http, https], default: http}
              protocol: {enum: [http, https], default: http}
              hostname: {default: localhost}
              port: {default: '6333'}
              any: {default: x}
              version: {enum: [v1, v2], default: v2}
              zone: {enum: [eu, us], default: eu}
              empty: {default: ''}
              path: {default: api/v1}
              whole: {default: 'https://example.com/base'}
        paths:
          /a: {get: {responses: {'200': {}}}}
        """
            .formatted(url);

    assertThat(load(text).operations().get(0).bases()).containsExactly(bases.split(";", -1));
  }

  @Test
  void takesTheNearestServersOnly() {
    Contract contract =
        load(
            """
            openapi: 3.0.3
            servers: [{url: /root}, {url: /other}, {url: /root/}]
            paths:
              /a:
                get: {responses: {'200': {}}}
              /b:
                servers: [{url: /path}]
                get: {responses: {'200': {}}}
                put: {servers: [{url: /operation}], responses: {'200': {}}}
                post: {servers: [], responses: {'200': {}}}
            """);

    assertThat(contract.operations())
        .extracting(operation -> String.join(" ", operation.bases()))
        .containsExactly("/root /other", "/path", "/operation", "/path");
  }

  @Test
  void standsAtTheRootWithoutServers() {
    Contract contract = load("openapi: 3.0.3\npaths:\n  /a: {get: {responses: {'200': {}}}}\n");

    assertThat(contract.operations().get(0).bases()).containsExactly("");
  }

  @Test
  void stopsBeforeTooManyVariables() {
    StringBuilder url = new StringBuilder("https://example.com");
    StringBuilder variables = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      url.append("/{v").append(i).append('}');
      variables.append("v%d: {enum: [a, b, c, d], default: a}, ".formatted(i));
    }
    Contract contract =
        load(
            "openapi: 3.0.3\nservers: [{url: '%s', variables: {%s}}]\npaths:\n  /a: {get: {responses: {'200': {}}}}\n"
                .formatted(url, variables));

    assertThat(contract.operations().get(0).bases())
        .hasSize(64)
        .allMatch(base -> base.endsWith("/{v19}"));
  }

  private static Contract load(String text) {
    return ContractLoader.load(Document.of("servers.yaml", text));
  }
}
