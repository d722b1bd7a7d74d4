package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any credentials of the right form are good, of every scheme that OpenAPI has. */
class SecuritySchemesTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Contract CONTRACT =
      ContractLoader.load(
          Document.of(
              "security.yaml",
              """
              openapi: 3.0.3
              paths:
                /bearer: {get: {security: [{bearer: []}], responses: {'200': {}}}}
                /basic: {get: {security: [{basic: []}], responses: {'200': {}}}}
                /digest: {get: {security: [{digest: []}], responses: {'200': {}}}}
                /header: {get: {security: [{header: []}], responses: {'200': {}}}}
                /query: {get: {security: [{query: []}], responses: {'200': {}}}}
                /cookie: {get: {security: [{cookie: []}], responses: {'200': {}}}}
                /oauth: {get: {security: [{oauth: [read, 'write:all']}], responses: {'200': {}}}}
                /oidc: {get: {security: [{oidc: []}], responses: {'200': {}}}}
                /tls: {get: {security: [{tls: []}], responses: {'200': {}}}}
                /both: {get: {security: [{header: [], basic: []}], responses: {'200': {}}}}
                /tls-and-key: {get: {security: [{tls: [], query: []}], responses: {'200': {}}}}
                /either: {get: {security: [{query: []}, {basic: []}, {oauth: [read]}], responses: {'200': {}}}}
                /optional: {get: {security: [{}, {basic: []}], responses: {'200': {}}}}
                /open: {get: {responses: {'200': {}}}}
              components:
                securitySchemes:
                  bearer: {type: http, scheme: Bearer}
                  basic: {type: http, scheme: basic}
                  digest: {type: http, scheme: digest}
                  header: {type: apiKey, in: header, name: X-API-Key}
                  query: {type: apiKey, in: query, name: 'api key'}
                  cookie: {type: apiKey, in: cookie, name: sid}
                  oauth: {type: oauth2, flows: {}}
                  oidc: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
                  tls: {type: mutualTLS}
              """));

  private final List<Call> passed = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/bearer       | -                        | Authorization: bearer abc          | bearer",
        "/bearer       | -                        | Authorization: Bearer a.b.c        | bearer",
        "/basic        | -                        | Authorization: Basic YWxpY2U6cDp3  | alice",
        "/basic        | -                        | Authorization: basic  w6k6         | é",
        "/basic        | -                        | Authorization: Basic OnB3          | basic",
        "/digest       | -                        | Authorization: Digest username=x   | digest",
        "/header       | -                        | x-api-key: s3cret                  | header",
        "/query        | a=b&api+key=s3cret       | -                                  | query",
        "/query        | api%20key=%20x           | -                                  | query",
        "/cookie       | -                        | Cookie: a=b; sid=s3cret            | cookie",
        "/oauth        | -                        | Authorization: Bearer opaque       | oauth",
        "/oauth        | -                        | Authorization: Bearer scopes:write:all,read | oauth",
        "/oidc         | -                        | Authorization: Bearer opaque       | oidc",
        "/either       | -                        | Authorization: Basic YTpi          | a",
        "/either       | -                        | Authorization: Bearer x            | oauth",
        "/either       | api+key=1                | Authorization: Nonsense            | query",
        "/optional     | -                        | Authorization: Basic YTpi          | a",
        "/tls-and-key  | api+key=1                | -                                  | query",
      })
  void letsInWhoShowsWhatIsAskedFor(
      String path, @Nullable String query, @Nullable String header, String name) {
    assertThat(ask(path, query, header).status()).isEqualTo(204);

    Principal principal = Objects.requireNonNull(passed.get(0).principal());
    assertThat(principal.name()).isEqualTo(name);
    assertThat(principal.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/tls      | -",
        "/open     | -",
        "/optional | -",
        "/optional | Authorization: Basic !",
        "/nothing  | -",
      })
  void asksNobodyWhereNothingHasToBeShown(String path, @Nullable String header) {
    assertThat(ask(path, null, header).status()).isEqualTo(204);
    assertThat(passed.get(0).principal()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/bearer | -             | -                              | Bearer realm=\"understudy\" | no credentials came; send 'Authorization: Bearer <token>'",
        "/bearer | -             | Authorization: Bearer          | Bearer realm=\"understudy\" | nothing came after 'Bearer' in the Authorization header; send 'Authorization: Bearer <token>'",
        "/bearer | -             | Authorization: Basic YTpi      | Bearer realm=\"understudy\" | the Authorization header is not of the Bearer scheme; send 'Authorization: Bearer <token>'",
        "/basic  | -             | -                              | Basic realm=\"understudy\"  | no credentials came; send 'Authorization: Basic <Base64 of user:password>'",
        "/basic  | -             | Authorization: Basic YWxpY2U=  | Basic realm=\"understudy\"  | the Basic credentials are not a user and a password, with a ':'; send 'Authorization: Basic <Base64 of user:password>'",
        "/basic  | -             | Authorization: Basic YQA6Yg==  | Basic realm=\"understudy\"  | the Basic credentials are not a user and a password, with a ':'; send 'Authorization: Basic <Base64 of user:password>'",
        "/basic  | -             | Authorization: Basic a:b       | Basic realm=\"understudy\"  | the Basic credentials are not UTF-8 in Base64; send 'Authorization: Basic <Base64 of user:password>'",
        "/basic  | -             | Authorization: Basic /zpi      | Basic realm=\"understudy\"  | the Basic credentials are not UTF-8 in Base64; send 'Authorization: Basic <Base64 of user:password>'",
        "/digest | -             | -                              | Digest realm=\"understudy\" | no credentials came; send 'Authorization: Digest <credentials>'",
        "/header | -             | -                              | -                           | no credentials came; send the API key in the header field 'X-API-Key'",
        "/header | -             | X-API-Key:                     | -                           | the API key 'X-API-Key' is empty; send the API key in the header field 'X-API-Key'",
        "/query  | Api+Key=1     | -                              | -                           | no credentials came; send the API key in the query, as 'api key=<key>'",
        "/query  | api+key=      | -                              | -                           | the API key 'api key' is empty; send the API key in the query, as 'api key=<key>'",
        "/query  | api+key       | -                              | -                           | the API key 'api key' is empty; send the API key in the query, as 'api key=<key>'",
        "/query  | %zz=1         | -                              | -                           | no credentials came; send the API key in the query, as 'api key=<key>'",
        "/cookie | -             | Cookie: other=1                | -                           | no credentials came; send the API key in the cookie 'sid'",
        "/both   | -             | X-API-Key: 1                   | Basic realm=\"understudy\"  | what came takes more: 'Authorization: Basic <Base64 of user:password>' is missing; send the API key in the header field 'X-API-Key' and 'Authorization: Basic <Base64 of user:password>'",
        "/either | -             | -                              | Basic realm=\"understudy\", Bearer realm=\"understudy\" | no credentials came; send the API key in the query, as 'api key=<key>', or 'Authorization: Basic <Base64 of user:password>', or 'Authorization: Bearer <token>'",
        "/either | -             | Authorization: Digest x        | Basic realm=\"understudy\", Bearer realm=\"understudy\" | the Authorization header is not of the Basic scheme, and the Authorization header is not of the Bearer scheme; send the API key in the query, as 'api key=<key>', or 'Authorization: Basic <Base64 of user:password>', or 'Authorization: Bearer <token>'",
        "/tls-and-key | -        | -                              | -                           | no credentials came; send a client certificate, which counts as shown and the API key in the query, as 'api key=<key>'",
      })
  void saysWhatIsWrongAndWhereTheCredentialsGo(
      String path,
      @Nullable String query,
      @Nullable String header,
      @Nullable String challenge,
      String detail) {
    Reply reply = ask(path, query, header);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).isEqualTo(Optional.ofNullable(challenge));
    assertThat(detail(reply)).isEqualTo(detail);
    assertThat(passed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scope\": \"write:all read more\"}",
        "{\"scope\": [\"write:all\", \"read\"]}",
        "{\"scp\": \"write:all read\"}",
        "{\"scp\": [\"read\", \"write:all\"], \"exp\": 1774008001}",
        "{\"exp\": 1e300}",
        "{\"exp\": \"never\", \"sub\": \"bob\"}",
        "{}"
      })
  void readsTheClaimsOfAJwt(String claims) {
    assertThat(ask("/oauth", null, "Authorization: Bearer " + jwt(claims)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scope\": \"read\"}",
        "{\"scope\": \"\"}",
        "{\"scp\": []}",
        "{\"scope\": \"READ WRITE:ALL\"}"
      })
  void refusesATokenThatAllowsTooLittle(String claims) {
    Reply reply = ask("/oauth", null, "Authorization: Bearer " + jwt(claims));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("WWW-Authenticate"))
        .contains(
            "Bearer realm=\"understudy\", error=\"insufficient_scope\", scope=\"read write:all\"");
    assertThat(detail(reply))
        .isEqualTo("the token does not allow this; it takes the scopes read, write:all");
  }

  @Test
  void refusesATokenThatNamesTooFewScopes() {
    assertThat(ask("/oauth", null, "Authorization: Bearer scopes:read").status()).isEqualTo(403);
    assertThat(ask("/oauth", null, "Authorization: Bearer scopes:").status()).isEqualTo(403);
    assertThat(ask("/either", null, "Authorization: Bearer scopes:write").status()).isEqualTo(403);
    assertThat(ask("/either", "api+key=1", "Authorization: Bearer scopes:write").status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"/oauth", "/oidc", "/bearer"})
  void refusesAnExpiredTokenByTheSandboxsClock(String path) {
    Reply reply = ask(path, null, "Authorization: Bearer " + jwt("{\"exp\": 1774008000}"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate"))
        .contains("Bearer realm=\"understudy\", error=\"invalid_token\"");
    assertThat(detail(reply)).startsWith("the token has expired at 2026-03-20T12:00:00Z; send");
  }

  @Test
  void callsAPrincipalByTheSubjectOfItsToken() {
    ask("/bearer", null, "Authorization: Bearer " + jwt("{\"sub\": \"ali\\nce\"}"));

    assertThat(passed.get(0).principal()).extracting(Principal::name).isEqualTo("ali ce");
  }

  @Test
  void asksTheKeysForAllCredentialsThatGoTogether() {
    List<String> asked = new ArrayList<>();
    Authentication keys =
        new Authentication(
            secret -> {
              asked.add(secret);
              return Future.succeededFuture(
                  secret.equals("bad")
                      ? new Authentication.Verdict.Unknown()
                      : new Authentication.Verdict.Known(new Principal("of " + secret, secret)));
            });
    String header = "X-API-Key: 1\nAuthorization: Basic YTpi";

    assertThat(ask(keys, "/both", null, header).status()).isEqualTo(204);
    assertThat(asked).containsExactly("1", "a:b");
    assertThat(passed.get(0).principal()).extracting(Principal::name).isEqualTo("of 1");
    assertThat(ask(keys, "/both", null, header.replace("1", "bad")).status()).isEqualTo(401);
    assertThat(ask(keys, "/query", "api+key=bad", null).status()).isEqualTo(401);
    assertThat(ask(keys, "/optional", null, "Authorization: Basic YTpi").status()).isEqualTo(204);
  }

  @Test
  void letsEverybodyInWhereItIsOff() {
    assertThat(ask(Authentication.off(), "/both", null, null).status()).isEqualTo(204);
  }

  @Test
  void saysWhatNobodyCanCheck() {
    assertThat(Authentication.notes(CONTRACT))
        .containsExactly(
            "the security scheme 'tls' asks for a client certificate, which plain HTTP cannot show:"
                + " it counts as shown");
  }

  private static String jwt(String claims) {
    return encoded("{\"alg\": \"none\"}") + "." + encoded(claims) + ".";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String detail(Reply reply) {
    return ((Body.Json) reply.body()).tree().path("detail").asText();
  }

  private Reply ask(String path, @Nullable String query, @Nullable String headers) {
    return ask(Authentication.ofAnyCredentials(), path, query, headers);
  }

  private Reply ask(Layer layer, String path, @Nullable String query, @Nullable String headers) {
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (String line : headers == null ? List.<String>of() : headers.lines().toList()) {
      int colon = line.indexOf(':');
      fields.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    Call call =
        Call.of("GET", path, query, fields, Buffer.buffer(), NOW, CONTRACT.match("GET", path));
    return layer
        .around(
            call,
            known -> {
              passed.add(known);
              return Future.succeededFuture(Reply.empty(204));
            })
        .result();
  }
}
