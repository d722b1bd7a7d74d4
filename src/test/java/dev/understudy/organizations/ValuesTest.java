package dev.understudy.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"org_01HABC", "org_01ARZ3NDEKTSV4RRFFQ69G5FAV"})
  void anIdIsAPrefixAndCrockfordCharacters(String text) {
    assertThat(OrganizationId.parse(text)).contains(new OrganizationId(text));
    assertThat(new OrganizationId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "org_",
        "org_01HAB",
        "mem_01HABC",
        "org_01habc",
        "org_01HABU",
        "org_01HABI",
        "org_01HABL",
        "org_01HABO",
        "org_01HAB!",
        "01HABC",
        "org_01ARZ3NDEKTSV4RRFFQ69G5FAV0"
      })
  void anythingElseIsNoId(String text) {
    assertThat(OrganizationId.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrganizationId(text))
        .withMessageContaining("org_");
  }

  @Test
  void everyKindOfIdHasItsPrefix() {
    assertThat(MemberId.parse("mem_01HXYZ")).isPresent();
    assertThat(InvitationId.parse("inv_01HXYZ")).isPresent();
    assertThat(MessageId.parse("msg_01HXYZ")).isPresent();
    assertThat(MemberId.parse("inv_01HXYZ")).isEmpty();
  }

  @Test
  void addressesAreComparedWithoutCaseAndEchoedAsWritten() {
    Email written = new Email("Alice@GrandMeridian.com");

    assertThat(written)
        .isEqualTo(new Email("alice@grandmeridian.com"))
        .hasSameHashCodeAs(new Email("alice@grandmeridian.com"))
        .hasToString("Alice@GrandMeridian.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@",
        "@b",
        "a",
        "a@b@c",
        "a b@c",
        "a@b\r\nBcc: x",
        "a\u00A0@b",
        "a@\u0000b"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Email.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
  }

  @Test
  void ownersInviteAnybodyAdminsAllButOwnersTheOthersNobody() {
    for (Role invited : Role.values()) {
      assertThat(Role.OWNER.mayInvite(invited)).isTrue();
      assertThat(Role.ADMIN.mayInvite(invited)).isEqualTo(invited != Role.OWNER);
      assertThat(Role.EDITOR.mayInvite(invited)).isFalse();
      assertThat(Role.VIEWER.mayInvite(invited)).isFalse();
    }
  }

  @Test
  void rolesAndPlansAreReadAsTheApiSpellsThem() {
    assertThat(Role.parse("editor")).contains(Role.EDITOR);
    assertThat(Role.parse("Editor")).isEmpty();
    assertThat(Plan.parse("enterprise")).contains(Plan.ENTERPRISE);
    assertThat(Plan.parse("boss")).isEmpty();
  }

  @Test
  void aNameIsNotBlankAndAtMost200Characters() {
    assertThat(Organization.isName("🎉".repeat(200))).isTrue();
    assertThat(Organization.isName("a".repeat(201))).isFalse();
    assertThat(Organization.isName(" \t")).isFalse();
  }

  @Test
  void anInvitationExpiresAtTheVeryMoment() {
    Invitation invitation =
        new Invitation(
            new InvitationId("inv_01HXYZ"),
            new OrganizationId("org_01HABC"),
            new Email("c@x.com"),
            Role.EDITOR,
            new Email("a@x.com"),
            NOW,
            NOW.plus(Invitation.LIFE));

    assertThat(invitation.expiresAt()).isEqualTo("2026-03-27T12:00:00Z");
    assertThat(invitation.isExpired(invitation.expiresAt().minusNanos(1))).isFalse();
    assertThat(invitation.isExpired(invitation.expiresAt())).isTrue();
  }

  @Test
  void aKeyDoesNotPrintItsSecret() {
    ApiKey key = new ApiKey("3qpr_sk_live_0123456789", new Email("a@x.com"), ApiKey.Status.ACTIVE);

    assertThat(key.toString()).contains("…6789").doesNotContain("012345");
  }

  @Test
  void oneOccasionGivesTheSameIdsAgain() {
    Occasion occasion = new Occasion(NOW, "01ARZ3NDEKTSV4RRFFQ69G5FAV");

    assertThat(occasion.organizationId()).isEqualTo(occasion.organizationId());
    assertThat(occasion.memberId()).hasToString("mem_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    assertThat(occasion.suffix()).isEqualTo("9g5fav");
  }
}
