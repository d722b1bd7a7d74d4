package dev.understudy.handlers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import dev.understudy.organizations.Invitation;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.Metadata;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.Profile;
import dev.understudy.organizations.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the rules in the words of the contract, and back. */
final class Wire {

  private Wire() {}

  static dev.understudy.api.Organization organization(Profile profile) {
    Organization organization = profile.organization();
    return dev.understudy.api.Organization.builder()
        .id(organization.id().text())
        .name(organization.name())
        .slug(organization.slug().text())
        .plan(dev.understudy.api.Plan.of(organization.plan().text()))
        .qprCodesCount(organization.qprCodesCount())
        .membersCount(profile.membersCount())
        .createdAt(organization.createdAt())
        .build();
  }

  static dev.understudy.api.Member member(Member member) {
    return dev.understudy.api.Member.builder()
        .id(member.id().text())
        .email(member.email().text())
        .role(dev.understudy.api.Role.of(member.role().text()))
        .joinedAt(member.joinedAt())
        .build();
  }

  static dev.understudy.api.Invitation invitation(Invitation invitation) {
    return dev.understudy.api.Invitation.builder()
        .invitationId(invitation.id().text())
        .email(invitation.email().text())
        .role(dev.understudy.api.Role.of(invitation.role().text()))
        .expiresAt(invitation.expiresAt())
        .build();
  }

  static dev.understudy.api.Problem problem(
      String kind, int status, String title, Refusal refusal) {
    return problem(Problem.of(kind, status, title, refusal.sentence()));
  }

  /** A body that keeps to the schema, and breaks what a schema of OpenAPI 3.0 cannot say. */
  static dev.understudy.api.Problem violation(String pointer, String keyword, Refusal refusal) {
    Finding finding = new Finding(Finding.In.BODY, pointer, keyword, refusal.sentence());
    return problem(Problem.violations(List.of(finding)));
  }

  private static dev.understudy.api.Problem problem(Problem said) {
    return dev.understudy.api.Problem.builder()
        .type(Problem.TYPES + said.kind())
        .title(said.title())
        .status(said.status())
        .detail(said.detail())
        .errors(said.findings().isEmpty() ? null : violations(said.findings()))
        .build();
  }

  private static List<dev.understudy.api.Violation> violations(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                dev.understudy.api.Violation.builder()
                    .in(dev.understudy.api.RequestPart.of(finding.in().text()))
                    .pointer(finding.pointer())
                    .keyword(finding.keyword())
                    .detail(finding.detail())
                    .build())
        .toList();
  }

  static Metadata metadata(@Nullable Map<String, JsonNode> members) {
    return members == null ? Metadata.NONE : new Metadata(plain(members));
  }

  private static Map<String, @Nullable Object> plain(Map<String, JsonNode> members) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    members.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static @Nullable Object plain(JsonNode value) {
    if (value.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      value.properties().forEach(each -> members.put(each.getKey(), plain(each.getValue())));
      return members;
    }
    if (value.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      value.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (value.isNumber()) {
      return value.numberValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNull() ? null : value.asText();
  }
}
