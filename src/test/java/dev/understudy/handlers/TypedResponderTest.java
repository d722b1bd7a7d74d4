package dev.understudy.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.Caller;
import dev.understudy.api.NotImplemented;
import dev.understudy.api.OrganizationList;
import dev.understudy.api.OrganizationsApi;
import dev.understudy.api.OrganizationsBinder;
import dev.understudy.api.Problem;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedResponderTest {
  private static final Contract CONTRACT =
      ContractLoader.load(Document.read(Path.of("openapi/organizations.yaml"), "organizations"));

  private static Call list() {
    return Call.of(
            "GET",
            "/v1/organizations",
            null,
            MultiMap.caseInsensitiveMultiMap(),
            Buffer.buffer(),
            Instant.EPOCH,
            CONTRACT.match("GET", "/v1/organizations"))
        .withPrincipal(new Principal("alice", "secret"));
  }

  private static final Responder MOCK =
      call ->
          Future.succeededFuture(Reply.empty(200).withOrigin(Origin.of("the contract's example")));

  private static Reply answer(OrganizationsApi api) {
    return new TypedResponder(registry -> OrganizationsBinder.bind(api, registry), MOCK)
        .respond(list())
        .result();
  }

  @Test
  void answersWithTheRecordOfTheHandler() {
    OrganizationList none = OrganizationList.builder().organizations(List.of()).total(0).build();

    Reply reply =
        answer(
            new OrganizationsApi() {
              @Override
              public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
                return Future.succeededFuture(ListOrganizationsResponse.Status200.of(none));
              }
            });

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().bytes().toString()).isEqualTo("{\"organizations\":[],\"total\":0}");
  }

  @Test
  void answersTheSameRecordWithTheSameBody() {
    OrganizationList none = OrganizationList.builder().organizations(List.of()).total(0).build();
    OrganizationsApi api =
        new OrganizationsApi() {
          @Override
          public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
            return Future.succeededFuture(ListOrganizationsResponse.Status200.of(none));
          }
        };
    TypedResponder responder =
        new TypedResponder(registry -> OrganizationsBinder.bind(api, registry), MOCK);

    Body first = responder.respond(list()).result().body();
    Body second = responder.respond(list()).result().body();

    assertThat(second).isSameAs(first);
  }

  @Test
  void handsOnWhoCallsAndTheHeadersThatAreSet() {
    Reply reply =
        answer(
            new OrganizationsApi() {
              @Override
              public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
                Problem problem =
                    Problem.builder()
                        .type("https://understudy.dev/problems/rate-limit-exceeded")
                        .title("Too many")
                        .status(429)
                        .detail(caller.credentials().orElse("nobody"))
                        .build();
                return Future.succeededFuture(
                    ListOrganizationsResponse.Status429.of(problem).withRetryAfter(30));
              }
            });

    assertThat(reply.header("Retry-After")).contains("30");
    assertThat(reply.body().bytes().toString())
        .contains("\"detail\":\"secret\"")
        .contains("\"instance\":\"/v1/organizations\"");
  }

  @Test
  void hasTheMockAnswerWhatIsNotWrittenYet() {
    mocked(answer(new OrganizationsApi() {}));
  }

  @Test
  void hasTheMockAnswerWhatThrowsThatItIsNotWritten() {
    mocked(
        answer(
            new OrganizationsApi() {
              @Override
              public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
                throw new NotImplemented("listOrganizations");
              }
            }));
  }

  @Test
  void hasTheMockAnswerWhereNoTagIsBound() {
    mocked(new TypedResponder(registry -> {}, MOCK).respond(list()).result());
  }

  private static void mocked(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.origin().text())
        .isEqualTo(
            "the mock's, as nobody has written listOrganizations yet: the contract's example");
  }

  @Test
  void leavesOtherFailuresToWhoeverRecoversFromThem() {
    OrganizationsApi failing =
        new OrganizationsApi() {
          @Override
          public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
            return Future.failedFuture(new IllegalStateException("broken"));
          }
        };

    Future<Reply> answer =
        new TypedResponder(registry -> OrganizationsBinder.bind(failing, registry), MOCK)
            .respond(list());

    assertThat(answer.cause()).hasMessage("broken");
  }
}
